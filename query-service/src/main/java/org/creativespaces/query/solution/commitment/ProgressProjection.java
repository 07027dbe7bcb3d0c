package org.creativespaces.query.solution.commitment;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** One row per report, by the event's id: there is no end to reports of one commitment. */
final class ProgressProjection implements Projection<ProgressRow> {
    static final String NAME = "progress-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ProgressRow> rowType() {
        return ProgressRow.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return recorded.event() instanceof ProgressReported ? Set.of(recorded.id()) : Set.of();
    }

    @Override
    public ProgressRow evolve(String rowId, @Nullable ProgressRow row, Recorded<Event> recorded) {
        var event = (ProgressReported) recorded.event();
        return new ProgressRow(
                event.solution(),
                event.commitment(),
                event.note(),
                event.percent(),
                recorded.envelope().occurredAt(),
                recorded.position());
    }
}
