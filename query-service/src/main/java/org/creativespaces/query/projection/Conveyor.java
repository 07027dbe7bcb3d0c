package org.creativespaces.query.projection;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;

/** Brings batches from the ledger to the projections; while these work on a full one, the next is read already. */
final class Conveyor implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Lanes lanes;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("projections-", 0).daemon().factory());
    private @Nullable Future<Batch> ahead;

    Conveyor(LedgerReader ledger, EventDecoder decoder, Lanes lanes) {
        this.ledger = ledger;
        this.decoder = decoder;
        this.lanes = lanes;
    }

    /** Moves one batch; an empty one when there is nothing new. */
    Batch move() throws InterruptedException {
        var batch = next();
        if (batch.full()) ahead = workers.submit(() -> read(batch.end()));
        if (!batch.isEmpty()) lanes.take(batch, workers);
        if (batch.broken() != null) lanes.stopAll(batch.broken());
        if (lanes.anyTroubled()) ahead = null;
        return batch;
    }

    private Batch next() throws InterruptedException {
        var read = ahead;
        ahead = null;
        if (read == null) return read(lanes.lowestRunning());
        try {
            return read.get();
        } catch (ExecutionException e) {
            // Tried once more, so that what is wrong comes from here.
            return read(lanes.lowestRunning());
        }
    }

    private Batch read(long position) {
        return Batch.after(position, BATCH, ledger, decoder);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
