package org.creativespaces.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of one projection in memory. Rows are never changed, only replaced, so that whoever reads one reads it whole. */
final class MemoryRows<V> implements Rows<V> {
    private static final long NOWHERE = 0;

    private final String name;
    private final Map<String, Row<V>> rows = new ConcurrentHashMap<>();
    private final Map<RowField<V>, MemoryIndex<V>> indexes = new ConcurrentHashMap<>();

    MemoryRows(String name) {
        this.name = name;
    }

    @Override
    public Map<String, Row<V>> load(Collection<String> ids) {
        var found = new HashMap<String, Row<V>>();
        for (var id : ids) {
            var row = rows.get(id);
            if (row != null) found.put(id, row);
        }
        return found;
    }

    @Override
    public synchronized void write(List<Change<V>> changes) {
        for (var change : changes) {
            var now = rows.get(change.id());
            if (position(now) != position(change.before())) throw new RowConflict(name, null);
            indexes.values()
                    .forEach(index -> index.add(change.id(), change.after().value()));
            rows.put(change.id(), change.after());
        }
    }

    private static long position(@Nullable Row<?> row) {
        return row == null ? NOWHERE : row.position();
    }

    @Nullable
    Row<V> row(String id) {
        return rows.get(id);
    }

    /** The ids of the rows that have or once had a text in a field; the field is a constant, for its index is kept. */
    Collection<String> idsWith(RowField<V> field, String text) {
        var index = indexes.get(field);
        return (index == null ? indexed(field) : index).idsWith(text);
    }

    private synchronized MemoryIndex<V> indexed(RowField<V> field) {
        var known = indexes.get(field);
        if (known != null) return known;
        var index = new MemoryIndex<>(field);
        rows.forEach((id, row) -> index.add(id, row.value()));
        indexes.put(field, index);
        return index;
    }

    void forEach(BiConsumer<String, Row<V>> taker) {
        rows.forEach(taker);
    }
}
