package org.creativespaces.query.participant;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per participant. */
final class ParticipantProjection implements Projection<ParticipantRow> {
    private static final Touches TOUCHES =
            Touches.of(ParticipantEvent.class, e -> Set.of(e.participant().toString()));

    @Override
    public String name() {
        return "participants-v1";
    }

    @Override
    public Class<ParticipantRow> rowType() {
        return ParticipantRow.class;
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public ParticipantRow evolve(String rowId, @Nullable ParticipantRow row, Recorded<Event> recorded) {
        var event = (ParticipantEvent) recorded.event();
        if (event instanceof ParticipantRegistered e) return ParticipantRow.registered(e, recorded.version());
        if (row == null) throw new IllegalStateException("a participant who never registered");
        return row.after(event, recorded.version());
    }
}
