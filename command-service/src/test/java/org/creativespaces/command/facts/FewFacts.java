package org.creativespaces.command.facts;

import java.util.Optional;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;

/** Nothing is there but what a test says, for tests. */
public interface FewFacts extends Facts {
    @Override
    default Optional<SpaceFacts> space(SpaceId space) {
        return Optional.empty();
    }

    @Override
    default Optional<PersonFacts> person(ParticipantId participant) {
        return Optional.empty();
    }

    @Override
    default Optional<OrganisationFacts> organisation(OrganisationId organisation) {
        return Optional.empty();
    }

    @Override
    default Optional<ChallengeFacts> challenge(ChallengeId challenge) {
        return Optional.empty();
    }

    @Override
    default Optional<SolutionFacts> solution(SolutionId solution) {
        return Optional.empty();
    }
}
