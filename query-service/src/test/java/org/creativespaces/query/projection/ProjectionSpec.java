package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;

/**
 * Given events, then a row; and the same row after a breakdown at every write of a row and redelivery from every event
 * before it, one event at a time and in one batch.
 */
public final class ProjectionSpec<V> {
    private final Projection<V> projection;
    private final List<Recorded<Event>> events;

    private ProjectionSpec(Projection<V> projection, List<Recorded<Event>> events) {
        this.projection = projection;
        this.events = events;
    }

    public static <V> ProjectionSpec<V> given(Projection<V> projection, List<Recorded<Event>> events) {
        return new ProjectionSpec<>(projection, events);
    }

    public ProjectionSpec<V> thenRow(String id, V expected) {
        assertThat(rows().get(id)).isEqualTo(expected);
        return this;
    }

    public ProjectionSpec<V> thenNoRow(String id) {
        assertThat(rows()).doesNotContainKey(id);
        return this;
    }

    /** The rows after everything, the same whatever breaks down on the way. */
    public Map<String, V> rows() {
        var calm = new InMemoryRows<>(projection.rowType());
        projector(calm).apply(events);
        var oneByOne = new InMemoryRows<>(projection.rowType());
        events.forEach(event -> projector(oneByOne).apply(List.of(event)));
        assertThat(oneByOne.values()).as("one event at a time").isEqualTo(calm.values());
        for (int writes = 0; writes < oneByOne.written(); writes++) {
            for (int resume = 0; resume < events.size(); resume++) {
                assertThat(brokenOneByOne(writes, resume))
                        .as("broken after %d writes, resumed at event %d or before", writes, resume)
                        .isEqualTo(calm.values());
            }
        }
        for (int writes = 0; writes < calm.written(); writes++) {
            assertThat(brokenInBatch(writes))
                    .as("one batch, broken after %d writes", writes)
                    .isEqualTo(calm.values());
        }
        return calm.values();
    }

    private Map<String, V> brokenOneByOne(int writes, int resume) {
        var rows = new InMemoryRows<>(projection.rowType());
        rows.breakAfter(writes);
        var projector = projector(rows);
        int next = 0;
        try {
            for (; next < events.size(); next++) projector.apply(List.of(events.get(next)));
        } catch (InMemoryRows.BrokeDown e) {
            rows.mend();
        }
        var rest = events.subList(Math.min(resume, next), events.size());
        rest.forEach(event -> projector.apply(List.of(event)));
        return rows.values();
    }

    private Map<String, V> brokenInBatch(int writes) {
        var rows = new InMemoryRows<>(projection.rowType());
        rows.breakAfter(writes);
        try {
            projector(rows).apply(events);
        } catch (InMemoryRows.BrokeDown e) {
            rows.mend();
        }
        projector(rows).apply(events);
        return rows.values();
    }

    private Projector<V> projector(Rows<V> rows) {
        return new Projector<>(projection, rows);
    }
}
