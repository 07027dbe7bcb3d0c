package org.creativespaces.query.projection;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;

/** Folds long stories, for which breaking down at every point would take too long. */
public final class InMemoryProjector {
    private InMemoryProjector() {}

    public static <V> Map<String, V> rows(Projection<V> projection, List<Recorded<Event>> events) {
        var rows = new InMemoryRows<>(projection.rowType());
        new Projector<>(projection, rows).apply(events);
        return rows.values();
    }
}
