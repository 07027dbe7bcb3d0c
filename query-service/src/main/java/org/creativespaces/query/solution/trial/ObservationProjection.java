package org.creativespaces.query.solution.trial;

import org.creativespaces.events.Event;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.PerEvent;

/** One row per observation, by the event's id: there is no end to observations of one trial. */
final class ObservationProjection extends PerEvent<ObservationRecorded, ObservationRow> {
    static final String NAME = "observations-v1";

    ObservationProjection() {
        super(NAME, ObservationRecorded.class, ObservationRow.class);
    }

    @Override
    protected ObservationRow row(ObservationRecorded event, Recorded<Event> recorded) {
        return new ObservationRow(
                event.solution(), event.trial(), event.value(), event.date(), event.note(), recorded.position());
    }
}
