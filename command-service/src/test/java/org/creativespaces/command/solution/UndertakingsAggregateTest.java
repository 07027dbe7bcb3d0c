package org.creativespaces.command.solution;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.creativespaces.command.decision.Acts.CLERK;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.expecting;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.BODY;
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.CONCERN;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.body;
import static org.creativespaces.command.solution.SolutionSpec.concern;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revise;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.facts.FewFacts;
import org.creativespaces.command.facts.OrganisationFacts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

/** Wiring of what is decided with facts of organisations and other solutions, and of what is undertaken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingsAggregateTest {
    private static final CommitmentId COMMITMENT = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c1");
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final SolutionEvent BY_ANA = endorsed(1, SERVICE_USER_ANA, null);
    private static final SolutionEvent BY_BO = endorsed(1, NGO_BO, null);
    private static final SolutionEvent REACHED = new AgreementReached(SOLUTION, 1);
    private static final SolutionEvent RAISED = concern(1, CARER_CY, null);
    private static final SolutionEvent ANSWERED = new ConcernAnswered(SOLUTION, CONCERN, CLERK, TEXT);
    private static final SolutionEvent COMMITTED =
            new ActionCommitted(SOLUTION, COMMITMENT, 1, NGO_BO, TEXT, DUE, null);

    @Test
    void take_a_position_for_an_organisation() {
        given(BO, PROPOSED)
                .when(new TakePosition(SOLUTION, by(BO), Position.ENDORSE, CONCERN, BODY, null, false, false))
                .expectEvents(endorsed(1, new Party(BO, Constituency.NGO, BODY), null));
    }

    @Test
    void answer_a_concern() {
        given(BO, PROPOSED, RAISED)
                .when(new AnswerConcern(SOLUTION, organiser(LEEDS), CONCERN, TEXT))
                .expectEvents(ANSWERED);
    }

    @Test
    void accept_an_answer_that_makes_it_agreed() {
        given(CY, PROPOSED, BY_ANA, BY_BO, RAISED, ANSWERED)
                .when(new AcceptAnswer(SOLUTION, by(CY), CONCERN, null))
                .expectEvents(new ConcernResolved(SOLUTION, CONCERN), REACHED)
                .expectResultMessagePayloadMatching(outcome(SOLUTION, 7, 2));
    }

    @Test
    void withdraw() {
        given(DEE, PROPOSED)
                .when(new Withdraw(SOLUTION, by(DEE), null, REASON))
                .expectEvents(new SolutionWithdrawn(SOLUTION, REASON));
    }

    @Test
    void merge() {
        given(DEE, PROPOSED)
                .when(new Merge(SOLUTION, by(DEE), null, OTHER_SOLUTION, REASON))
                .expectEventsMatching(exactSequenceOf(predicate(UndertakingsAggregateTest::merged)));
    }

    @Test
    void adopt_so_that_the_region_of_the_source_hears_of_it() {
        var adaptedFrom = new Adaptation(OTHER_SOLUTION, 2, TEXT);
        given(DEE)
                .when(new Propose(SOLUTION, by(DEE), SPACE, null, TEXT, null, List.of(), List.of(), adaptedFrom))
                .expectEventsMatching(exactSequenceOf(predicate(UndertakingsAggregateTest::adopted)));
    }

    @Test
    void commit() {
        given(BO, PROPOSED, BY_ANA, BY_BO, REACHED)
                .when(new Commit(SOLUTION, by(BO), COMMITMENT, null, TEXT, DUE, null))
                .expectEvents(COMMITTED)
                .expectResultMessagePayloadMatching(outcome(SOLUTION, 5, 1));
    }

    @Test
    void report_progress() {
        given(BO, PROPOSED, BY_ANA, BY_BO, REACHED, COMMITTED)
                .when(new ReportProgress(SOLUTION, by(BO), COMMITMENT, null, TEXT, 40))
                .expectEvents(new ProgressReported(SOLUTION, COMMITMENT, TEXT, 40));
    }

    @Test
    void fulfil() {
        given(BO, PROPOSED, BY_ANA, BY_BO, REACHED, COMMITTED)
                .when(new Fulfil(SOLUTION, by(BO), COMMITMENT, null, TEXT))
                .expectEvents(new CommitmentFulfilled(SOLUTION, COMMITMENT, TEXT));
    }

    @Test
    void release() {
        given(BO, PROPOSED, BY_ANA, BY_BO, REACHED, COMMITTED)
                .when(new Release(SOLUTION, by(BO), COMMITMENT, null, REASON))
                .expectEvents(new CommitmentReleased(SOLUTION, COMMITMENT, REASON));
    }

    @Test
    void who_looked_at_another_version_neither_revises_nor_ends_it() {
        var stale = expecting(1, by(DEE));
        for (var command : List.of(
                revise(stale, EDITORIAL),
                new Withdraw(SOLUTION, stale, null, REASON),
                new Merge(SOLUTION, stale, null, OTHER_SOLUTION, REASON))) {
            given(DEE, PROPOSED, BY_ANA)
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(new Refusal(Reason.VERSION_MISMATCH, "The present version is 2."));
        }
    }

    private static boolean merged(EventMessage<?> message) {
        return message.getPayload().equals(new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON))
                && !message.getMetaData().containsKey("toRegions");
    }

    private static boolean adopted(EventMessage<?> message) {
        return message.getPayload() instanceof SolutionEvent.SolutionProposed
                && LONDON.value().equals(message.getMetaData().get("toRegions"));
    }

    private static TestExecutor<SolutionAggregate> given(ParticipantId actor, SolutionEvent... history) {
        return new AggregateTestFixture<>(SolutionAggregate.class)
                .registerInjectableResource(new Known(person(actor, true, false)))
                .given((Object[]) history);
    }

    /** One member of the open space, who may endorse for the body; another solution of that space, circulated. */
    private record Known(PersonFacts member) implements FewFacts {
        @Override
        public Optional<SpaceFacts> space(SpaceId space) {
            return Optional.of(OPEN).filter(facts -> facts.space().equals(space));
        }

        @Override
        public Optional<PersonFacts> person(ParticipantId participant) {
            return Optional.of(member).filter(facts -> facts.participant().equals(participant));
        }

        @Override
        public Optional<OrganisationFacts> organisation(OrganisationId organisation) {
            return Optional.of(body(Set.of(MandateScope.ENDORSE), member.participant()))
                    .filter(facts -> facts.organisation().equals(organisation));
        }

        @Override
        public Optional<SolutionFacts> solution(SolutionId solution) {
            return Optional.of(new SolutionFacts(OTHER_SOLUTION, SPACE, LONDON, HashTreePSet.singleton(2), false, null))
                    .filter(facts -> facts.solution().equals(solution));
        }
    }
}
