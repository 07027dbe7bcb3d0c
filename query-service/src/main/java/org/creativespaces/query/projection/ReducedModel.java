package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Rows in memory, each reduced once for as long as it stands. */
record ReducedModel<V, T>(MemoryRows<V> rows, Function<V, T> reduction, Map<String, Reduced<T>> known)
        implements ReadModel<T> {
    ReducedModel(MemoryRows<V> rows, Function<V, T> reduction) {
        this(rows, reduction, new ConcurrentHashMap<>());
    }

    private record Reduced<T>(long position, T value) {}

    @Override
    public Optional<T> find(String id) {
        return Optional.ofNullable(rows.row(id)).map(row -> reduced(id, row));
    }

    @Override
    public List<T> find(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<T> having(RowField<T> field, Object value) {
        var sought = field.is(value);
        var found = new ArrayList<T>();
        rows.forEach((id, row) -> {
            var reduced = reduced(id, row);
            if (sought.holdsFor(reduced)) found.add(reduced);
        });
        return found;
    }

    private T reduced(String id, Row<V> row) {
        var before = known.get(id);
        if (before != null && before.position() == row.position()) return before.value();
        var now = new Reduced<>(row.position(), reduction.apply(row.value()));
        known.put(id, now);
        return now.value();
    }
}
