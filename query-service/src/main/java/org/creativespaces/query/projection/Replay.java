package org.creativespaces.query.projection;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;

/** Gives the ledger's first events to rows in memory, each decoded once for all of them. */
public final class Replay {
    private static final int BATCH = 2_000;
    private static final int READERS = 2;

    private final LedgerReader ledger;
    private final EventDecoder decoder;

    public Replay(LedgerReader ledger, EventDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    /**
     * Replays all events up to a position that the ledger has, from the one after those that the rows hold. While some are
     * folded, the next are read.
     *
     * @param goOn is asked between batches whether it is still worth it; throws what ends the replay if it is not
     */
    public void upTo(long position, FoldedModels models, Runnable goOn) {
        var readers = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().name("past-reader-", 0).daemon().factory());
        try {
            upTo(position, models, goOn, readers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            goOn.run();
            throw new IllegalStateException("interrupted while the ledger was read", e);
        } finally {
            readers.shutdownNow();
        }
    }

    private void upTo(long position, FoldedModels models, Runnable goOn, ExecutorService readers)
            throws InterruptedException {
        var batches = new ReadAhead(ledger, decoder, readers, BATCH, position, EventTypes::all);
        while (models.position() < position) {
            goOn.run();
            var batch = batches.after(models.position());
            batch.events().forEach(models::take);
            if (batch.broken() != null) throw batch.broken();
            if (batch.isEmpty()) throw new IllegalStateException("the ledger has no event " + (models.position() + 1));
        }
    }
}
