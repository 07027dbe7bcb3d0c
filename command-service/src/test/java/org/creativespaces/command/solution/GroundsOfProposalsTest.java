package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSER_DEE;
import static org.creativespaces.command.solution.SolutionSpec.person;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.facts.ChallengeFacts;
import org.creativespaces.command.facts.FewFacts;
import org.creativespaces.command.facts.Grounds;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

/** What a solution is grounded in must be there, in its own space. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroundsOfProposalsTest {
    private static final List<ChallengeId> CHALLENGES = List.of(ChallengeId.of("0190a5c0-0000-7000-8000-000000000007"));
    private static final List<NarrativeId> NARRATIVES = List.of(NarrativeId.of("0190a5c0-0000-7000-8000-000000000008"));

    @Test
    void a_solution_is_grounded_in_challenges_and_narratives() {
        given(challenge(SPACE)).when(propose(CHALLENGES, NARRATIVES)).then(proposed());
    }

    @Test
    void it_needs_no_grounds() {
        given().when(propose(List.of(), List.of())).then(PROPOSED);
    }

    @Test
    void a_challenge_that_is_not_there_is_no_ground() {
        given().when(propose(CHALLENGES, List.of())).thenRefused(Reason.CHALLENGE_NOT_FOUND);
    }

    @Test
    void one_of_another_space_is_none() {
        given(challenge(OTHER_SPACE)).when(propose(CHALLENGES, NARRATIVES)).thenRefused(Reason.CHALLENGE_NOT_FOUND);
    }

    @Test
    void a_narrative_that_was_not_told_of_them_is_none() {
        var silent = new ChallengeFacts(CHALLENGES.getFirst(), SPACE, HashTreePSet.empty());
        given(silent).when(propose(CHALLENGES, NARRATIVES)).thenRefused(Reason.NARRATIVE_NOT_FOUND);
    }

    @Test
    void the_adapter_asks_for_the_challenges() {
        new AggregateTestFixture<>(SolutionAggregate.class)
                .registerInjectableResource(new InSpace())
                .givenNoPriorActivity()
                .when(propose(CHALLENGES, NARRATIVES))
                .expectEvents(proposed());
    }

    private static DeciderSpec<SolutionCommand, Solution, SolutionEvent>.Given given(ChallengeFacts... known) {
        var standing = new Standing(OPEN, person(DEE, true, false)).groundedIn(new Grounds(List.of(known)));
        return new DeciderSpec<>(
                        new Solution.Unproposed(),
                        Solution::evolve,
                        (SolutionCommand command, Solution state) -> Solution.decide(command, standing, state))
                .given();
    }

    private static ChallengeFacts challenge(SpaceId space) {
        return new ChallengeFacts(CHALLENGES.getFirst(), space, HashTreePSet.from(NARRATIVES));
    }

    private static SolutionCommand propose(List<ChallengeId> challenges, List<NarrativeId> narratives) {
        return new Propose(SOLUTION, by(DEE), SPACE, null, TEXT, null, challenges, narratives, null);
    }

    private static SolutionEvent proposed() {
        return new SolutionProposed(
                SOLUTION, SPACE, LEEDS, PROPOSER_DEE, TEXT, null, CHALLENGES, NARRATIVES, RULE, null);
    }

    /** Dee in the open space with the challenge. */
    private static final class InSpace implements FewFacts {
        @Override
        public Optional<SpaceFacts> space(SpaceId space) {
            return Optional.of(OPEN);
        }

        @Override
        public Optional<PersonFacts> person(ParticipantId participant) {
            return Optional.of(SolutionSpec.person(participant, true, false));
        }

        @Override
        public Optional<ChallengeFacts> challenge(ChallengeId challenge) {
            return Optional.of(GroundsOfProposalsTest.challenge(SPACE));
        }
    }
}
