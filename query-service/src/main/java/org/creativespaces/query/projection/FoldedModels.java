package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;

/**
 * Rows folded in memory from the events given, for who asks what they were once. Folds those projections that were asked
 * for before the first event, and no others. To be filled by one thread; may be read by many afterwards.
 */
public final class FoldedModels implements ReadModels {
    private final Map<String, Fold<?>> folds = new HashMap<>();
    private long position;

    /** The last event that was taken in; 0 before the first. */
    public long position() {
        return position;
    }

    /** The same rows, to go on with from here. */
    public FoldedModels copy() {
        var copy = new FoldedModels();
        folds.forEach((name, fold) -> copy.folds.put(name, fold.copy()));
        copy.position = position;
        return copy;
    }

    @Override
    public <V> ReadModel<V> readModel(Projection<V> projection) {
        return new Folded<>(fold(projection), Function.identity());
    }

    @Override
    public <V, T> ReadModel<T> readModel(Projection<V> projection, Class<T> type, Function<V, T> reduction) {
        return new Folded<>(fold(projection), reduction);
    }

    @SuppressWarnings("unchecked") // a name stands for one projection
    private <V> Map<String, V> fold(Projection<V> projection) {
        return ((Fold<V>) folds.computeIfAbsent(projection.name(), name -> new Fold<>(projection, new HashMap<>())))
                .rows();
    }

    /** Takes in the next event; events come in the ledger's order. */
    public void take(Recorded<Event> event) {
        for (var fold : folds.values()) fold.take(event);
        position = event.position();
    }

    private record Fold<V>(Projection<V> projection, Map<String, V> rows) {
        Fold<V> copy() {
            return new Fold<>(projection, new HashMap<>(rows));
        }

        void take(Recorded<Event> event) {
            try {
                for (var id : projection.touches().rowsOf(event))
                    rows.put(id, projection.evolve(id, rows.get(id), event));
            } catch (RuntimeException e) {
                throw new FoldFailed(event, e);
            }
        }
    }

    private record Folded<V, T>(Map<String, V> rows, Function<V, T> reduction) implements ReadModel<T> {
        @Override
        public Optional<T> find(String id) {
            return Optional.ofNullable(rows.get(id)).map(reduction);
        }

        @Override
        public List<T> find(Collection<String> ids) {
            return ids.stream()
                    .distinct()
                    .map(rows::get)
                    .filter(Objects::nonNull)
                    .map(reduction)
                    .toList();
        }

        @Override
        public List<T> having(RowField<T> field, Object value) {
            var sought = field.is(value);
            var found = new ArrayList<T>();
            for (var row : rows.values()) {
                var reduced = reduction.apply(row);
                if (sought.holdsFor(reduced)) found.add(reduced);
            }
            return found;
        }
    }
}
