package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.projection.Growing;
import org.jspecify.annotations.Nullable;

/** Some of the people who are a member of at least one space of a region, or of any. */
record MembersRow(Map<String, Member> people) {
    static final MembersRow NOBODY = new MembersRow(Map.of());

    record Member(Constituency constituency, Set<SpaceId> spaces) {}

    /** Stored beside the people, so that figures can be read without them. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Map<Constituency, Integer> byConstituency() {
        var counts = new EnumMap<Constituency, Integer>(Constituency.class);
        people.values().forEach(member -> counts.merge(member.constituency(), 1, Integer::sum));
        return counts;
    }

    MembersRow joined(ParticipantId who, SpaceId space, Constituency constituency) {
        var member = people.get(who.toString());
        var spaces = new HashSet<SpaceId>();
        if (member != null) spaces.addAll(member.spaces());
        spaces.add(space);
        return with(who, new Member(constituency, spaces));
    }

    MembersRow left(ParticipantId who, SpaceId space) {
        var member = people.get(who.toString());
        if (member == null) return this;
        var spaces = new HashSet<>(member.spaces());
        spaces.remove(space);
        return with(who, spaces.isEmpty() ? null : new Member(member.constituency(), spaces));
    }

    MembersRow changed(ParticipantId who, Constituency constituency) {
        var member = people.get(who.toString());
        return member == null ? this : with(who, new Member(constituency, member.spaces()));
    }

    MembersRow without(ParticipantId who) {
        return with(who, null);
    }

    private MembersRow with(ParticipantId who, @Nullable Member member) {
        var id = who.toString();
        return new MembersRow(member == null ? Growing.without(people, id) : Growing.with(people, id, member));
    }
}
