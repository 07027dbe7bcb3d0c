package org.creativespaces.query.solution.commitment;

import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.PerEvent;

/** One row per report, by the event's id: there is no end to reports of one commitment. */
final class ProgressProjection extends PerEvent<ProgressReported, ProgressRow> {
    static final String NAME = "progress-v1";

    ProgressProjection() {
        super(NAME, ProgressReported.class, ProgressRow.class);
    }

    @Override
    protected ProgressRow row(ProgressReported event, Recorded<Event> recorded) {
        return new ProgressRow(
                event.solution(),
                event.commitment(),
                event.note(),
                event.percent(),
                recorded.envelope().occurredAt(),
                recorded.position());
    }
}
