package org.creativespaces.query.solution.trial;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** One row per observation, by the event's id: there is no end to observations of one trial. */
final class ObservationProjection implements Projection<ObservationRow> {
    static final String NAME = "observations-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ObservationRow> rowType() {
        return ObservationRow.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return recorded.event() instanceof ObservationRecorded ? Set.of(recorded.id()) : Set.of();
    }

    @Override
    public ObservationRow evolve(String rowId, @Nullable ObservationRow row, Recorded<Event> recorded) {
        var event = (ObservationRecorded) recorded.event();
        return new ObservationRow(
                event.solution(), event.trial(), event.value(), event.date(), event.note(), recorded.position());
    }
}
