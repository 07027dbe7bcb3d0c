package org.creativespaces.query.projection;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
     * Replays all events up to a position that the ledger has, from the one after those that the rows hold. While some are
     * folded, the next are read.
     *
     * @param goOn is asked between batches whether it is still worth it; throws what ends the replay if it is not
     */
    public void upTo(long position, FoldedModels models, Runnable goOn) {
        var reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("past-reader-", 0).daemon().factory());
        try {
            var ahead = read(models.position(), position, reader);
            while (models.position() < position) {
                goOn.run();
                var batch = await(ahead, goOn);
                if (batch.broken() == null && !batch.isEmpty()) ahead = read(batch.end(), position, reader);
                batch.events().forEach(models::take);
                if (batch.broken() != null) throw batch.broken();
                if (batch.isEmpty())
                    throw new IllegalStateException("the ledger has no event " + (models.position() + 1));
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private Future<Batch> read(long after, long position, ExecutorService reader) {
        var size = (int) Math.min(BATCH, position - after);
        return reader.submit(() -> Batch.after(after, size, ledger, decoder));
    }

    private static Batch await(Future<Batch> ahead, Runnable goOn) {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            goOn.run();
            throw new IllegalStateException("interrupted while the ledger was read", e);
        }
    }
}
