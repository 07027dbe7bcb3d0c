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
    /** Loads what the batch touches once and writes it once; events are in the ledger's order. */
    void apply(List<Recorded<Event>> batch) {
        var touched = touched(batch);
        if (touched.isEmpty()) return;
        var before = rows.load(touched.keySet());
        var changes = new ArrayList<Change<V>>(touched.size());
        touched.forEach((id, events) -> {
            var change = change(id, before.get(id), events);
            if (change != null) changes.add(change);
        });
        if (!changes.isEmpty()) rows.write(changes);
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
