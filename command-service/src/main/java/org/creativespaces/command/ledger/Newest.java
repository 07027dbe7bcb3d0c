package org.creativespaces.command.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * Where the ledger stands, as far as it is durable: its newest position, and how far the aggregates written last have come,
 * which spares most reads that would find nothing new. Only the writer changes it.
 */
final class Newest {
    private static final int AGGREGATES = 50_000;

    private final Cache<String, Long> sequences =
            Caffeine.newBuilder().maximumSize(AGGREGATES).build();
    private volatile long position;
    private volatile Runnable whenMoved = () -> {};

    /** The position of the newest event; 0 while there is none. */
    long position() {
        return position;
    }

    /** Whether it is certain that the aggregate has no event at this sequence or beyond. */
    boolean before(String aggregateId, long sequence) {
        var newest = sequences.getIfPresent(aggregateId);
        return newest != null && newest < sequence;
    }

    void begin(long newestPosition) {
        var moved = newestPosition != position;
        sequences.invalidateAll();
        position = newestPosition;
        if (moved) whenMoved.run();
    }

    /** What is done when the ledger is found elsewhere than it was left, by the thread that is about to write. */
    void whenMoved(Runnable action) {
        whenMoved = action;
    }

    void advance(long newestPosition, List<LedgerRow> rows) {
        for (var row : rows) sequences.put(row.aggregateId(), row.sequence());
        position = newestPosition;
    }
}
