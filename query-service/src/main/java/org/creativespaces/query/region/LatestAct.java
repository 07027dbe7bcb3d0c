package org.creativespaces.query.region;

import java.time.Instant;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a space, a challenge, a solution or an organisation.
 *
 * @param actor the participant whose act it is; null for an organiser's, for agreement, which
 *     nobody does alone, and for a review, which tells that somebody has lived experience
 */
record LatestAct(
        String eventId,
        String type,
        RegionCode region,
        @Nullable SpaceId space,
        @Nullable SolutionId solution,
        @Nullable ChallengeId challenge,
        @Nullable ParticipantId actor,
        @Nullable OrganisationId organisation,
        Instant occurredAt,
        long position) {

    static LatestAct of(Recorded<Event> recorded) {
        var event = recorded.event();
        var envelope = recorded.envelope();
        var party = ActingParty.of(event).orElse(null);
        return new LatestAct(
                recorded.id(),
                EventTypes.nameOf(event.getClass()),
                envelope.region(),
                envelope.space(),
                event instanceof SolutionEvent e ? e.solution() : null,
                event instanceof ChallengeEvent e ? e.challenge() : null,
                actor(event, envelope.actor(), party),
                party == null ? null : party.organisation(),
                envelope.occurredAt(),
                recorded.position());
    }

    private static @Nullable ParticipantId actor(Event event, Actor actor, @Nullable Party party) {
        var ofNobody = event instanceof AgreementReached
                || event instanceof AgreementLost
                || event instanceof BeneficiaryReviewed;
        if (party != null && !ofNobody) return party.participant();
        return ofNobody || actor.kind() != Actor.Kind.PARTICIPANT ? null : ParticipantId.of(actor.id());
    }
}
