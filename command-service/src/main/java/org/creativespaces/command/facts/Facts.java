package org.creativespaces.command.facts;

import java.util.Optional;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;

/** What is known of other aggregates now; empty for those that are not there. */
public interface Facts {
    Optional<SpaceFacts> space(SpaceId space);

    Optional<PersonFacts> person(ParticipantId participant);

    Optional<OrganisationFacts> organisation(OrganisationId organisation);

    Optional<ChallengeFacts> challenge(ChallengeId challenge);

    Optional<SolutionFacts> solution(SolutionId solution);
}
