package org.creativespaces.query.ledger;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The position of every event of every aggregate, which Axon Server does not tell with an aggregate's stream, and by when
 * each was recorded, which the clocks of several writers stamp in no strict order. Costs sixteen bytes for each event, and
 * an entry for each aggregate.
 */
final class AxonServerIndex {
    /** Most aggregates are people, of whom little more is recorded than that they came and joined. */
    private static final int FIRST_SIZE = 2;

    private static final int FIRST_STAMPS = 1_024;
    private static final long[] NONE = {};

    private final Map<String, long[]> positions = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    /** By position: when the event, or one before it, was recorded last; in milliseconds. */
    private long[] recorded = NONE;

    private long latest;
    private long last;

    /** Takes note of the next event. */
    void note(EventWithToken found) {
        var event = found.getEvent();
        lock.lock();
        try {
            last = AxonServerEvents.position(found.getToken());
            stamp(event.getTimestamp());
            var slot = slot(AxonServerEvents.version(event));
            positions.compute(event.getAggregateIdentifier(), (id, known) -> with(slot, last, known));
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The last position that was noted. */
    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until an event beyond the position is noted, at most as long as said; tells whether it is. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (last <= position && left > 0) left = grown.awaitNanos(left);
            return last > position;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an event to be noted, at most as long as said; 0 when it is not. */
    long positionOf(String aggregateId, long version, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (known(aggregateId, version) == 0 && left > 0) left = grown.awaitNanos(left);
            return known(aggregateId, version);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all events up to the head are noted, at most as long as said; the last position recorded by a moment, or
     * -1 if they are not.
     */
    long positionAt(Instant moment, long head, Duration atMost) throws InterruptedException {
        if (!awaitBeyond(head - 1, atMost)) return -1;
        lock.lock();
        try {
            var by = moment.toEpochMilli();
            long from = 0;
            long to = last + 1;
            while (to - from > 1) {
                var middle = (from + to) >>> 1;
                if (recorded[Math.toIntExact(middle)] <= by) from = middle;
                else to = middle;
            }
            return from;
        } finally {
            lock.unlock();
        }
    }

    private void stamp(long timestamp) {
        var slot = Math.toIntExact(last);
        if (slot >= recorded.length) recorded = Arrays.copyOf(recorded, Math.max(FIRST_STAMPS, slot + slot / 2));
        latest = Math.max(latest, timestamp);
        recorded[slot] = latest;
    }

    private long known(String aggregateId, long version) {
        var known = positions.getOrDefault(aggregateId, NONE);
        return slot(version) < known.length ? known[slot(version)] : 0;
    }

    private static long[] with(int slot, long position, long @Nullable [] known) {
        var roomy = known == null ? new long[FIRST_SIZE] : known;
        if (slot >= roomy.length) roomy = Arrays.copyOf(roomy, 2 * slot);
        roomy[slot] = position;
        return roomy;
    }

    private static int slot(long version) {
        return Math.toIntExact(version - 1);
    }
}
