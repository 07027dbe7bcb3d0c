package org.creativespaces.query.projection;

import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;

/** Gives the ledger's first events to rows in memory, each decoded once for all of them. */
public final class Replay {
    private static final int BATCH = 2_000;

    private final LedgerReader ledger;
    private final EventDecoder decoder;

    public Replay(LedgerReader ledger, EventDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    /**
     * Replays all events up to a position that the ledger has.
     *
     * @param goOn is asked between batches whether it is still worth it; throws what ends the replay if it is not
     */
    public void upTo(long position, FoldedModels models, Runnable goOn) {
        for (long done = 0; done < position; ) {
            goOn.run();
            var batch = Batch.after(done, (int) Math.min(BATCH, position - done), ledger, decoder);
            batch.events().forEach(models::take);
            if (batch.broken() != null) throw batch.broken();
            if (batch.isEmpty()) throw new IllegalStateException("the ledger has no event " + (done + 1));
            done = batch.end();
        }
    }
}
