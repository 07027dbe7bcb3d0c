package org.creativespaces.command.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.caching.Cache;
import org.creativespaces.command.ledger.MovedByAnother;
import org.springframework.context.event.EventListener;

/** The caches of all families, which are emptied together when what is in them may be old. */
final class AggregateCaches {
    private final long mostOfEach;
    private final List<Cache> all = new CopyOnWriteArrayList<>();

    AggregateCaches(long mostOfEach) {
        this.mostOfEach = mostOfEach;
    }

    Cache another() {
        var cache = new AggregateCache(mostOfEach);
        all.add(cache);
        return cache;
    }

    /** Whether a family remembers an aggregate of this id. */
    boolean hold(String aggregateId) {
        return all.stream().anyMatch(cache -> cache.containsKey(aggregateId));
    }

    /** A command that changes nothing, or is refused, would never find out by itself. */
    @EventListener(MovedByAnother.class)
    void forget() {
        all.forEach(Cache::removeAll);
    }
}
