package org.creativespaces.command.facts;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.ledger.StreamEnds;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.space.SpaceEvent;
import org.springframework.stereotype.Component;

@Component
class LedgerFacts implements Facts {
    private static final long REMEMBERED = 10_000;
    private static final long REMEMBERED_PEOPLE = 100_000;

    private final StreamFold<SpaceFacts, SpaceEvent> spaces;
    private final StreamFold<PersonFacts, ParticipantEvent> people;
    private final StreamFold<OrganisationFacts, OrganisationEvent> organisations;
    private final StreamFold<ChallengeFacts, ChallengeEvent> challenges;
    private final StreamFold<SolutionFacts, SolutionEvent> solutions;

    LedgerFacts(EventStore events, StreamEnds ends) {
        spaces = new StreamFold<>(events, ends, SpaceEvent.class, SpaceFacts::evolve, REMEMBERED);
        people = new StreamFold<>(events, ends, ParticipantEvent.class, PersonFacts::evolve, REMEMBERED_PEOPLE);
        organisations = new StreamFold<>(events, ends, OrganisationEvent.class, OrganisationFacts::evolve, REMEMBERED);
        challenges = new StreamFold<>(events, ends, ChallengeEvent.class, ChallengeFacts::evolve, REMEMBERED);
        solutions = new StreamFold<>(events, ends, SolutionEvent.class, SolutionFacts::evolve, REMEMBERED);
    }

    @Override
    public Optional<SpaceFacts> space(SpaceId space) {
        return spaces.of(space.toString());
    }

    @Override
    public Optional<PersonFacts> person(ParticipantId participant) {
        return people.of(participant.toString());
    }

    @Override
    public Optional<OrganisationFacts> organisation(OrganisationId organisation) {
        return organisations.of(organisation.toString());
    }

    @Override
    public Optional<ChallengeFacts> challenge(ChallengeId challenge) {
        return challenges.of(challenge.toString());
    }

    @Override
    public Optional<SolutionFacts> solution(SolutionId solution) {
        return solutions.of(solution.toString());
    }
}
