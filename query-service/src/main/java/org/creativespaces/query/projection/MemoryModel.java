package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows as they are now, in memory. */
record MemoryModel<V>(MemoryRows<V> rows) implements ListedModel<V> {
    @Override
    public Optional<V> find(String id) {
        return Optional.ofNullable(rows.row(id)).map(Row::value);
    }

    @Override
    public List<V> find(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<V> having(RowField<V> field, Object value) {
        var sought = field.is(value);
        return find(rows.idsWith(field, sought.operand())).stream()
                .filter(sought::holdsFor)
                .toList();
    }

    @Override
    public List<V> list(List<RowCondition<V>> conditions, RowOrder<V> order, int limit) {
        var found = new ArrayList<Listed<V>>();
        rows.forEach((id, row) -> {
            var value = row.value();
            if (holds(conditions, value)) found.add(new Listed<>(key(order, value), id, value));
        });
        Comparator<Listed<V>> ascending = Comparator.<Listed<V>, @Nullable String>comparing(
                        Listed::key, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Listed::id);
        found.sort(order.descending() ? ascending.reversed() : ascending);
        return found.stream()
                .limit(limit == ALL ? found.size() : limit)
                .map(Listed::row)
                .toList();
    }

    private static <V> boolean holds(List<RowCondition<V>> conditions, V row) {
        for (var condition : conditions) if (!condition.holdsFor(row)) return false;
        return true;
    }

    private static <V> @Nullable String key(RowOrder<V> order, V row) {
        if (order.field() == null) return null;
        var texts = order.field().texts(row);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private record Listed<V>(@Nullable String key, String id, V row) {}
}
