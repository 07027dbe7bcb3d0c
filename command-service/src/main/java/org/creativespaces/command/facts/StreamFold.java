package org.creativespaces.command.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.ledger.StreamEnds;
import org.creativespaces.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * Folds the streams of one family of aggregates, remembering how far it came in each. Takes no lock: two who fold the
 * same stream at once come to the same state, and an older one put back is extended on its next use.
 */
final class StreamFold<S, E extends Event> {
    private record Folded<S>(@Nullable S state, long next) {}

    private final EventStore events;
    private final StreamEnds ends;
    private final Class<E> family;
    private final BiFunction<@Nullable S, E, S> evolve;
    private final Cache<String, Folded<S>> cache;

    StreamFold(
            EventStore events,
            StreamEnds ends,
            Class<E> family,
            BiFunction<@Nullable S, E, S> evolve,
            long remembered) {
        this.events = events;
        this.ends = ends;
        this.family = family;
        this.evolve = evolve;
        cache = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    Optional<S> of(String aggregateId) {
        var known = cache.getIfPresent(aggregateId);
        if (known != null && ends.before(aggregateId, known.next())) return Optional.ofNullable(known.state());
        var before = known == null ? new Folded<S>(null, 0) : known;
        var now = extended(aggregateId, before);
        // An id that names nothing is not remembered: strangers could fill the cache with such ids.
        if (now.next() > before.next()) cache.put(aggregateId, now);
        return Optional.ofNullable(now.state());
    }

    private Folded<S> extended(String aggregateId, Folded<S> from) {
        var state = from.state();
        var next = from.next();
        var stream = events.readEvents(aggregateId, next);
        while (stream.hasNext()) {
            var message = stream.next();
            next = message.getSequenceNumber() + 1;
            // A stream of another family under that id tells nothing of this one.
            if (family.isInstance(message.getPayload())) state = evolve.apply(state, family.cast(message.getPayload()));
        }
        return new Folded<>(state, next);
    }
}
