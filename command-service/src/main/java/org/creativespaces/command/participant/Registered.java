package org.creativespaces.command.participant;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A person who takes part.
 *
 * @param memberships the spaces they are a member of, with the regions of these
 * @param everIn the regions of all spaces they have ever been a member of
 */
record Registered(
        RegionCode region, Constituency constituency, PMap<SpaceId, RegionCode> memberships, PSet<RegionCode> everIn)
        implements Participant.Known {

    static Registered by(ParticipantRegistered e) {
        return new Registered(e.region(), e.constituency(), HashTreePMap.empty(), HashTreePSet.empty());
    }

    @Override
    public PSet<RegionCode> regions() {
        return HashTreePSet.from(memberships.values()).plus(region);
    }

    PSet<RegionCode> everAnywhere() {
        return everIn.plus(region);
    }

    Scope scope(Collection<RegionCode> regions) {
        return Scope.of(region, regions);
    }

    boolean memberOf(SpaceId space) {
        return memberships.containsKey(space);
    }

    SpaceJoined joined(JoinSpace c, SpaceFacts space) {
        return new SpaceJoined(
                c.participant(), c.space(), space.region(), c.groundRulesVersion(), constituency, c.reason());
    }

    /** Memberships end first, in the order of the spaces' ids. */
    List<ParticipantEvent> erased(ErasePersonalData c) {
        Stream<ParticipantEvent> leaving = memberships.entrySet().stream()
                .sorted(Comparator.comparing(in -> in.getKey().toString()))
                .map(in -> new SpaceLeft(c.participant(), in.getKey(), in.getValue(), c.reason()));
        return Stream.concat(leaving, Stream.of(new PersonalDataErased(c.participant(), c.reason())))
                .toList();
    }

    Registered of(Constituency other) {
        return new Registered(region, other, memberships, everIn);
    }

    Registered after(SpaceJoined e) {
        return new Registered(region, constituency, memberships.plus(e.space(), e.region()), everIn.plus(e.region()));
    }

    Registered after(SpaceLeft e) {
        return new Registered(region, constituency, memberships.minus(e.space()), everIn);
    }
}
