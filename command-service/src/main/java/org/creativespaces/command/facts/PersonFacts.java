package org.creativespaces.command.facts;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** What others need to know of a participant. */
public record PersonFacts(
        ParticipantId participant,
        RegionCode region,
        Constituency constituency,
        PSet<SpaceId> memberOf,
        boolean erased) {
    static PersonFacts evolve(@Nullable PersonFacts before, ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered e ->
                new PersonFacts(e.participant(), e.region(), e.constituency(), HashTreePSet.empty(), false);
            case ConstituencyChanged e -> requireNonNull(before).of(e.constituency());
            case SpaceJoined e -> requireNonNull(before).in(before.memberOf.plus(e.space()));
            case SpaceLeft e -> requireNonNull(before).in(before.memberOf.minus(e.space()));
            case PersonalDataErased e -> requireNonNull(before).asErased();
            case TextRedacted e -> requireNonNull(before);
        };
    }

    private PersonFacts of(Constituency other) {
        return new PersonFacts(participant, region, other, memberOf, erased);
    }

    private PersonFacts in(PSet<SpaceId> spaces) {
        return new PersonFacts(participant, region, constituency, spaces, erased);
    }

    private PersonFacts asErased() {
        return new PersonFacts(participant, region, constituency, memberOf, true);
    }
}
