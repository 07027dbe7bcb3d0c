package org.creativespaces.query.projection;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;

/** Brings batches from the ledger to the projections; while these work on a full one, the next are read already. */
final class Conveyor implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final Lanes lanes;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("projections-", 0).daemon().factory());
    private final ReadAhead batches;
    private Batch batch = Batch.NONE;

    /** @param wanted the kinds of events that are decoded ahead */
    Conveyor(LedgerReader ledger, EventDecoder decoder, Lanes lanes, Supplier<Set<Class<? extends Event>>> wanted) {
        this.lanes = lanes;
        this.batches = new ReadAhead(ledger, decoder, workers, BATCH, Long.MAX_VALUE, wanted);
    }

    /** Moves one batch, as far as it goes; an empty one when there is nothing new, or nothing to do. */
    Batch move() throws InterruptedException {
        var from = lanes.lowestOurs();
        if (from == Long.MAX_VALUE) return Batch.NONE;
        if (!batch.goesOnAfter(from)) batch = batches.after(from);
        if (!batch.isEmpty()) lanes.take(batch, workers);
        if (batch.broken() != null && isThrough()) lanes.stopAll(batch.broken());
        return batch;
    }

    /** Whether the last batch is taken in; if not, somebody else has to come further first, or a store is out of reach. */
    boolean isThrough() {
        return !batch.goesOnAfter(lanes.lowestOurs());
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
