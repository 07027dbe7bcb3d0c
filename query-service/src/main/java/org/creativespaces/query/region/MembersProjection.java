package org.creativespaces.query.region;

import java.util.LinkedHashSet;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** Who is a member, in buckets by person for each region and for the nation. */
final class MembersProjection implements Projection<MembersRow> {
    static final String NAME = "region-members-v1";
    private static final Touches TOUCHES = Touches.of(ParticipantEvent.class, MembersProjection::rowsOf)
            .but(ParticipantRegistered.class)
            .but(TextRedacted.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<MembersRow> rowType() {
        return MembersRow.class;
    }

    @Override
    public int weight() {
        return 150;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    private static Set<String> rowsOf(ParticipantEvent event, Recorded<Event> recorded) {
        var id = event.participant().value();
        var rows = new LinkedHashSet<String>();
        rows.add(Buckets.rowOf(Buckets.NATIONAL, id));
        rows.add(Buckets.rowOf(recorded.envelope().region().value(), id));
        recorded.envelope().toRegions().forEach(region -> rows.add(Buckets.rowOf(region.value(), id)));
        return rows;
    }

    @Override
    public MembersRow evolve(String rowId, @Nullable MembersRow row, Recorded<Event> recorded) {
        var members = row == null ? MembersRow.NOBODY : row;
        return switch ((ParticipantEvent) recorded.event()) {
            case SpaceJoined e -> members.joined(e.participant(), e.space(), e.constituency());
            case SpaceLeft e -> members.left(e.participant(), e.space());
            case ConstituencyChanged e -> members.changed(e.participant(), e.constituency());
            case PersonalDataErased e -> members.without(e.participant());
            case ParticipantRegistered e -> members;
            case TextRedacted e -> members;
        };
    }
}
