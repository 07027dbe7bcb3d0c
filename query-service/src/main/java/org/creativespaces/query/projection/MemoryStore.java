package org.creativespaces.query.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as the folds make them, kept in this program: filled again from the ledger at every start. */
final class MemoryStore extends ReadStore {
    private final Map<String, MemoryRows<?>> rows = new ConcurrentHashMap<>();
    private final PositionStore positions = new Positions();

    @Override
    String reached() {
        return "in memory, filled again from the ledger at each start";
    }

    @Override
    @SuppressWarnings("unchecked") // a name stands for one projection
    <V> MemoryRows<V> rows(Projection<V> projection) {
        return (MemoryRows<V>) rows.computeIfAbsent(projection.name(), MemoryRows::new);
    }

    @Override
    PositionStore positions() {
        return positions;
    }

    @Override
    Share share() {
        return new Whole();
    }

    @Override
    public <V> ListedModel<V> readModel(Projection<V> projection) {
        return new MemoryModel<>(rows(projection));
    }

    @Override
    public <V, T> ReadModel<T> readModel(Projection<V> projection, Class<T> type, Function<V, T> reduction) {
        return new ReducedModel<>(rows(projection), reduction);
    }

    @Override
    public void close() {
        rows.clear();
    }

    /** They go when the rows go, so they need no care. */
    private static final class Positions implements PositionStore {
        private final Map<String, Mark> marks = new ConcurrentHashMap<>();

        @Override
        public @Nullable Mark load(String projection) {
            return marks.get(projection);
        }

        @Override
        public void save(List<Mark> saved) {
            saved.forEach(mark -> marks.put(mark.projection(), mark));
        }
    }
}
