package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Rows.Change;
import org.jspecify.annotations.Nullable;

/** Folds batches of events into rows. An event counts once in each row, however often it is delivered. */
record Projector<V>(Projection<V> projection, Rows<V> rows) {
    /**
     * Loads what the batch touches once and writes it once; events are in the ledger's order. Nothing is written before every row
     * is made, so that an event that cannot be taken in leaves the rows as they were.
     */
    void apply(List<Recorded<Event>> batch) {
        var touched = touched(batch);
        var pieces = SideBySide.pieces(touched.keySet(), rows.sideBySide());
        var changes = SideBySide.each(pieces, ids -> changes(ids, touched));
        SideBySide.each(changes, some -> {
            if (!some.isEmpty()) rows.write(some);
            return some.size();
        });
    }

    private List<Change<V>> changes(List<String> ids, Map<String, List<Recorded<Event>>> touched) {
        var before = rows.load(ids);
        var changes = new ArrayList<Change<V>>(ids.size());
        for (var id : ids) {
            var change = change(id, before.get(id), touched.getOrDefault(id, List.of()));
            if (change != null) changes.add(change);
        }
        return changes;
    }

    private Map<String, List<Recorded<Event>>> touched(List<Recorded<Event>> batch) {
        var touched = new LinkedHashMap<String, List<Recorded<Event>>>();
        for (var event : batch) {
            for (var id : rowsOf(event)) {
                touched.computeIfAbsent(id, row -> new ArrayList<>()).add(event);
            }
        }
        return touched;
    }

    private Iterable<String> rowsOf(Recorded<Event> event) {
        try {
            return projection.touches().rowsOf(event);
        } catch (RuntimeException e) {
            throw new FoldFailed(event, e);
        }
    }

    private @Nullable Change<V> change(String id, @Nullable Row<V> before, List<Recorded<Event>> events) {
        Row<V> after = null;
        for (var event : events) {
            var row = after == null ? before : after;
            if (row == null || row.position() < event.position()) after = next(id, row, event);
        }
        return after == null ? null : new Change<>(id, before, after);
    }

    private Row<V> next(String id, @Nullable Row<V> row, Recorded<Event> event) {
        try {
            return new Row<>(projection.evolve(id, row == null ? null : row.value(), event), event.position());
        } catch (RuntimeException e) {
            throw new FoldFailed(event, e);
        }
    }
}
