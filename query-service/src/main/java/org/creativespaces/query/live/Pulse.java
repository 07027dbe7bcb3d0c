package org.creativespaces.query.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.creativespaces.events.RegionCode;

/** How far pages can be up to date, and up to where each region has changed; wakes those who wait for more. */
final class Pulse {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<RegionCode, Long> changed = new HashMap<>();
    private long position;

    /**
     * What has changed since a position.
     *
     * @param position the last event that pages take into account
     * @param regions in which everybody can see a change
     */
    record Beat(long position, List<RegionCode> regions) {}

    /** Tells that pages take everything into account up to a position, and in which regions something changed last where. */
    void beat(long reached, Map<RegionCode, Long> lastChanges) {
        lock.lock();
        try {
            changed.putAll(lastChanges);
            position = Math.max(position, reached);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What has changed beyond a position, as soon as anything has; waits at most as long as said. */
    Beat after(long seen, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= seen && left > 0) left = moved.awaitNanos(left);
            return new Beat(
                    Math.max(position, seen),
                    changed.entrySet().stream()
                            .filter(one -> one.getValue() > seen)
                            .map(Map.Entry::getKey)
                            .sorted(Comparator.comparing(RegionCode::value))
                            .toList());
        } finally {
            lock.unlock();
        }
    }
}
