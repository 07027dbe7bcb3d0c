package org.creativespaces.events.participant;

import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What has happened to one participant. A reason is given where an organiser records it for the person. */
public sealed interface ParticipantEvent extends Event {
    ParticipantId participant();

    @Override
    default String aggregateId() {
        return participant().toString();
    }

    /** A person takes part under a pseudonym; the region is the one they registered in. */
    @WireName("org.creativespaces.participant.registered.v1")
    record ParticipantRegistered(
            ParticipantId participant,
            RegionCode region,
            Constituency constituency,
            Sealed pseudonym,
            @Nullable Sealed name,
            @Nullable Sealed contact)
            implements ParticipantEvent {}

    /** The person speaks from another side from now on; what they did before keeps the constituency it was done in. */
    @WireName("org.creativespaces.participant.constituency_changed.v1")
    record ConstituencyChanged(
            ParticipantId participant,
            Constituency constituency,
            @Nullable Sealed reason) implements ParticipantEvent {}

    /** The person is a member of the space, having accepted this version of its ground rules. */
    @WireName("org.creativespaces.participant.space_joined.v1")
    record SpaceJoined(
            ParticipantId participant,
            SpaceId space,
            RegionCode region,
            int groundRulesVersion,
            Constituency constituency,
            @Nullable Sealed reason)
            implements ParticipantEvent {}

    /** The person is no longer a member of the space. */
    @WireName("org.creativespaces.participant.space_left.v1")
    record SpaceLeft(
            ParticipantId participant,
            SpaceId space,
            RegionCode region,
            @Nullable Sealed reason) implements ParticipantEvent {}

    /** What the person typed about themself can no longer be read by anybody; they left every space before. */
    @WireName("org.creativespaces.participant.personal_data_erased.v1")
    record PersonalDataErased(
            ParticipantId participant, @Nullable Sealed reason) implements ParticipantEvent {}

    /** One text about the person can no longer be read by anybody. */
    @WireName("org.creativespaces.participant.text_redacted.v1")
    record TextRedacted(ParticipantId participant, String eventId, String field, String key, Sealed reason)
            implements ParticipantEvent, Redaction {}
}
