package org.creativespaces.events.challenge;

import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What has happened to one challenge and to the narratives told about it. */
public sealed interface ChallengeEvent extends Event {
    ChallengeId challenge();

    @Override
    default String aggregateId() {
        return challenge().toString();
    }

    /** The space explores a constraint in the health system. An organiser who raises it without joining is no party. */
    @WireName("org.creativespaces.challenge.raised.v1")
    record ChallengeRaised(
            ChallengeId challenge,
            SpaceId space,
            RegionCode region,
            @Nullable Party raiser,
            Sealed title,
            @Nullable Sealed description)
            implements ChallengeEvent {}

    /** The challenge is put in other words; earlier framings stay readable. The first framing is the one it was raised in. */
    @WireName("org.creativespaces.challenge.reframed.v1")
    record ChallengeReframed(
            ChallengeId challenge,
            int framing,
            Sealed title,
            @Nullable Sealed description) implements ChallengeEvent {}

    /** No further narratives are shared. */
    @WireName("org.creativespaces.challenge.closed.v1")
    record ChallengeClosed(ChallengeId challenge, Sealed reason) implements ChallengeEvent {}

    /** Somebody told what they know of the challenge; it stands beside what others tell. */
    @WireName("org.creativespaces.challenge.narrative_shared.v1")
    record NarrativeShared(ChallengeId challenge, NarrativeId narrative, NarrativeKind kind, Party author, Sealed text)
            implements ChallengeEvent {}

    /** The author no longer wants the narrative to be shown. */
    @WireName("org.creativespaces.challenge.narrative_withdrawn.v1")
    record NarrativeWithdrawn(
            ChallengeId challenge,
            NarrativeId narrative,
            @Nullable Sealed reason) implements ChallengeEvent {}

    /** The narrative is shown to organisers and auditors only, the reason to all. */
    @WireName("org.creativespaces.challenge.narrative_withheld.v1")
    record NarrativeWithheld(ChallengeId challenge, NarrativeId narrative, Sealed reason) implements ChallengeEvent {}

    /** The narrative is shown to all again. */
    @WireName("org.creativespaces.challenge.narrative_reinstated.v1")
    record NarrativeReinstated(ChallengeId challenge, NarrativeId narrative, Sealed reason) implements ChallengeEvent {}

    /** One text about the challenge can no longer be read by anybody. */
    @WireName("org.creativespaces.challenge.text_redacted.v1")
    record TextRedacted(ChallengeId challenge, String eventId, String field, String key, Sealed reason)
            implements ChallengeEvent, Redaction {}
}
