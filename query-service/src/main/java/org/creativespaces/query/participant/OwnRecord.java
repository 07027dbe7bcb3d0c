package org.creativespaces.query.participant;

import java.util.List;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;

/** What a participant reads about themself. */
public record OwnRecord(
        ParticipantId id,
        long version,
        String pseudonym,
        Constituency constituency,
        RegionCode regionCode,
        List<SpaceId> spaceIds) {}
