package org.creativespaces.query.participant;

import java.util.LinkedHashSet;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.jspecify.annotations.Nullable;

/**
 * A participant as they are now.
 *
 * @param pseudonym null once the person was erased
 * @param spaces those they are a member of, in the order they joined
 * @param version how many events they have had
 */
record ParticipantRow(
        ParticipantId id,
        RegionCode region,
        Constituency constituency,
        @Nullable Sealed pseudonym,
        Set<SpaceId> spaces,
        long version) {

    static ParticipantRow registered(ParticipantRegistered e, long version) {
        return new ParticipantRow(e.participant(), e.region(), e.constituency(), e.pseudonym(), Set.of(), version);
    }

    ParticipantRow after(ParticipantEvent event, long version) {
        return switch (event) {
            case ParticipantRegistered e -> registered(e, version);
            case ConstituencyChanged e -> new ParticipantRow(id, region, e.constituency(), pseudonym, spaces, version);
            case SpaceJoined e -> in(with(e.space()), version);
            case SpaceLeft e -> in(without(e.space()), version);
            case PersonalDataErased e -> new ParticipantRow(id, region, constituency, null, spaces, version);
            // A text that was redacted cannot be opened any more: readers say so in its place.
            case TextRedacted e -> in(spaces, version);
        };
    }

    private ParticipantRow in(Set<SpaceId> now, long version) {
        return new ParticipantRow(id, region, constituency, pseudonym, now, version);
    }

    private Set<SpaceId> with(SpaceId space) {
        var now = new LinkedHashSet<>(spaces);
        now.add(space);
        return now;
    }

    private Set<SpaceId> without(SpaceId space) {
        var now = new LinkedHashSet<>(spaces);
        now.remove(space);
        return now;
    }
}
