package org.creativespaces.command.facts;

import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.pcollections.PSet;

/** What others need to know of a participant. */
public record PersonFacts(
        ParticipantId participant,
        RegionCode region,
        Constituency constituency,
        PSet<SpaceId> memberOf,
        boolean erased) {}
