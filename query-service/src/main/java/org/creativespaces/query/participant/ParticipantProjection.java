package org.creativespaces.query.participant;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** One row per participant. */
final class ParticipantProjection implements Projection<ParticipantRow> {
    @Override
    public String name() {
        return "participants-v1";
    }

    @Override
    public Class<ParticipantRow> rowType() {
        return ParticipantRow.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return recorded.event() instanceof ParticipantEvent e
                ? Set.of(e.participant().toString())
                : Set.of();
    }

    @Override
    public ParticipantRow evolve(String rowId, @Nullable ParticipantRow row, Recorded<Event> recorded) {
        var event = (ParticipantEvent) recorded.event();
        if (event instanceof ParticipantRegistered e) return ParticipantRow.registered(e, recorded.version());
        if (row == null) throw new IllegalStateException("a participant who never registered");
        return row.after(event, recorded.version());
    }
}
