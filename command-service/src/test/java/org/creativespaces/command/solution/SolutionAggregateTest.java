package org.creativespaces.command.solution;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Answers.handledBy;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.held;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revise;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.command.solution.SolutionSpec.withdrawn;
import static org.creativespaces.events.solution.Position.ENDORSE;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.facts.KnownFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionAggregateTest {
    private static final SpaceFacts OF_MEMBERS =
            new SpaceFacts(SPACE, LEEDS, Visibility.MEMBERS, 1, OPEN.agreementRule(), false);

    private static final SolutionEvent BY_ANA = endorsed(1, SERVICE_USER_ANA, null);
    private static final SolutionEvent BY_BO = endorsed(1, NGO_BO, null);
    private static final SolutionEvent WITHHELD = new SolutionWithheld(SOLUTION, REASON);

    @Test
    void every_command_has_a_handler() {
        assertThat(handledBy(SolutionAggregate.class))
                .isEqualTo(records(SolutionCommand.class).collect(toSet()));
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(SolutionAggregateTest::records)
                : Stream.of(family);
    }

    @Test
    void propose() {
        given(DEE)
                .when(new Propose(SOLUTION, by(DEE), SPACE, null, TEXT, null, List.of(), List.of(), null))
                .expectEvents(PROPOSED)
                .expectResultMessagePayloadMatching(outcome(SOLUTION, 1, 1));
    }

    @Test
    void revise_it() {
        given(DEE, PROPOSED).when(revise(by(DEE), EDITORIAL)).expectEvents(revised(2, EDITORIAL));
    }

    @Test
    void take_a_position_that_makes_it_agreed() {
        given(BO, PROPOSED, BY_ANA)
                .when(take(by(BO), ENDORSE, null))
                .expectEvents(BY_BO, new AgreementReached(SOLUTION, 1))
                .expectResultMessagePayloadMatching(outcome(SOLUTION, 4, 2));
    }

    @Test
    void withdraw_a_position() {
        given(BO, PROPOSED, BY_BO)
                .when(new WithdrawPosition(SOLUTION, by(BO), null))
                .expectEvents(withdrawn(1, NGO_BO, held(ENDORSE, 1)));
    }

    @Test
    void withhold() {
        given(BO, PROPOSED)
                .when(new Withhold(SOLUTION, organiser(LEEDS), REASON))
                .expectEvents(WITHHELD);
    }

    @Test
    void reinstate() {
        given(BO, PROPOSED, WITHHELD)
                .when(new Reinstate(SOLUTION, organiser(LEEDS), REASON))
                .expectEvents(new SolutionReinstated(SOLUTION, REASON));
    }

    @Test
    void what_is_in_a_space_for_its_members_is_not_there_for_others() {
        given(new KnownFacts(OF_MEMBERS, person(BO, false, false)), PROPOSED)
                .when(new Withhold(SOLUTION, organiser(LONDON), REASON))
                .expectNoEvents()
                .expectResultMessagePayload(new Refusal(Reason.SOLUTION_NOT_FOUND, "There is no such solution."));
        assertThat(Solution.none(new Propose(SOLUTION, by(DEE), SPACE, null, TEXT, null, List.of(), List.of(), null))
                        .reason())
                .as("proposed in a space that is not there")
                .isEqualTo(Reason.SPACE_NOT_FOUND);
    }

    private static TestExecutor<SolutionAggregate> given(ParticipantId actor, SolutionEvent... history) {
        return given(new KnownFacts(OPEN, person(actor, true, false)), history);
    }

    private static TestExecutor<SolutionAggregate> given(KnownFacts facts, SolutionEvent... history) {
        return new AggregateTestFixture<>(SolutionAggregate.class)
                .registerInjectableResource(facts)
                .given((Object[]) history);
    }
}
