package org.creativespaces.query.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;

/**
 * Reads batches of a ledger one after the other; while one is worked on, the next are read and decoded already. Decoding
 * costs more than folding, so it is two of them, by two threads.
 */
final class ReadAhead {
    private static final int BATCHES = 2;

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final ExecutorService readers;
    private final int size;
    private final long last;
    private final Supplier<Set<Class<? extends Event>>> wanted;
    private final Deque<Future<Batch>> ahead = new ArrayDeque<>();
    private long next;

    /**
     * Made for one thread that asks.
     *
     * @param size how many events make a full batch
     * @param last the last position to be read
     * @param wanted the kinds of events that are likely to be asked for, and so are decoded ahead, too
     */
    ReadAhead(
            LedgerReader ledger,
            EventDecoder decoder,
            ExecutorService readers,
            int size,
            long last,
            Supplier<Set<Class<? extends Event>>> wanted) {
        this.ledger = ledger;
        this.decoder = decoder;
        this.readers = readers;
        this.size = size;
        this.last = last;
        this.wanted = wanted;
    }

    /** The batch after a position. */
    Batch after(long position) throws InterruptedException {
        if (position != next) forget();
        var batch = ahead.isEmpty() ? read(position) : await(ahead.remove(), position);
        next = batch.isEmpty() ? position : batch.end();
        if (batch.full()) readOn();
        else forget();
        return batch;
    }

    private void readOn() {
        for (var from = next + (long) ahead.size() * size; ahead.size() < BATCHES && from < last; from += size) {
            var position = from;
            ahead.add(readers.submit(() -> read(position)));
        }
    }

    private Batch await(Future<Batch> read, long position) throws InterruptedException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            // Tried once more, so that what is wrong comes from here.
            return read(position);
        }
    }

    private Batch read(long position) {
        return Batch.after(position, (int) Math.min(size, last - position), ledger, decoder, wanted.get());
    }

    private void forget() {
        ahead.forEach(read -> read.cancel(false));
        ahead.clear();
    }
}
