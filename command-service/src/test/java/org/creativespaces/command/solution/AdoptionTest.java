package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Acts.organisingMember;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.BODY;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSER_DEE;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revise;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** Rule 9, its end: what was circulated is adopted elsewhere, as a solution of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdoptionTest {
    private static final Adaptation SECOND_REVISION = new Adaptation(OTHER_SOLUTION, 2, TEXT);
    private static final PSet<Integer> SECOND = HashTreePSet.singleton(2);
    private static final SolutionFacts CIRCULATED = source(LONDON, 2);
    private static final SolutionEvent ADOPTED = new SolutionProposed(
            SOLUTION, SPACE, LEEDS, PROPOSER_DEE, TEXT, null, List.of(), List.of(), RULE, SECOND_REVISION);
    private static final SolutionEvent OF_NOBODY =
            new SolutionProposed(SOLUTION, SPACE, LEEDS, null, TEXT, null, List.of(), List.of(), RULE, SECOND_REVISION);

    @Test
    void a_revision_that_was_circulated_is_adopted() {
        in(OPEN, null, CIRCULATED).given().when(adopt(by(DEE))).then(ADOPTED);
    }

    @Test
    void what_was_stopped_since_is_not_adopted() {
        var withheld = new SolutionFacts(OTHER_SOLUTION, OTHER_SPACE, LONDON, SECOND, true, null);
        in(OPEN, null, withheld).given().when(adopt(by(DEE))).thenRefused(Reason.SOLUTION_WITHHELD);
        for (var how : List.of(Reason.SOLUTION_MERGED, Reason.SOLUTION_WITHDRAWN)) {
            var ended = new SolutionFacts(OTHER_SOLUTION, OTHER_SPACE, LONDON, SECOND, false, how);
            in(OPEN, null, ended).given().when(adopt(by(DEE))).thenRefused(how);
        }
    }

    @Test
    void an_organiser_of_the_region_adopts_it_for_the_space_without_joining() {
        for (var act : List.of(organiser(LEEDS), organisingMember(DEE, LEEDS))) {
            var standing = new Standing(OPEN, person(DEE, false, false), null, CIRCULATED);
            assertThat(Solution.decide(adopt(act), standing, new Solution.Unproposed()))
                    .containsExactly(OF_NOBODY);
        }
    }

    @Test
    void nobody_else_adopts_it_for_the_space() {
        var organisation =
                new Propose(SOLUTION, organiser(LEEDS), SPACE, BODY, TEXT, null, List.of(), List.of(), SECOND_REVISION);
        for (var command : List.of(adopt(organiser(LONDON)), adopt(admin()), organisation)) {
            in(OPEN, null, CIRCULATED).given().when(command).thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void an_organiser_proposes_nothing_else_without_joining() {
        in(OPEN, null, null)
                .given()
                .when(new Propose(SOLUTION, organiser(LEEDS), SPACE, null, TEXT, null, List.of(), List.of(), null))
                .thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void nothing_is_adopted_for_a_closed_space_or_twice() {
        for (var act : List.of(organiser(LEEDS), by(DEE))) {
            in(CLOSED, null, CIRCULATED).given().when(adopt(act)).thenRefused(Reason.SPACE_CLOSED);
            in(OPEN, null, CIRCULATED).given(OF_NOBODY).when(adopt(act)).thenRefused(Reason.ALREADY_EXISTS);
        }
    }

    @Test
    void what_is_nobodys_is_in_the_hands_of_organisers() {
        for (var act : List.of(by(DEE), onBehalf(DEE, LEEDS))) {
            var commands = List.of(
                    revise(act, EDITORIAL),
                    new Withdraw(SOLUTION, act, null, REASON),
                    new Merge(SOLUTION, act, null, OTHER_SOLUTION, REASON));
            for (var command : commands) in(OPEN).given(OF_NOBODY).when(command).thenRefused(Reason.NOT_PERMITTED);
        }
        in(OPEN).given(OF_NOBODY).when(revise(organiser(LEEDS), EDITORIAL)).then(revised(2, EDITORIAL));
        in(OPEN).given(OF_NOBODY)
                .when(new Withdraw(SOLUTION, organiser(LEEDS), null, REASON))
                .then(new SolutionWithdrawn(SOLUTION, REASON));
    }

    /** Rules 3 and 9 except nobody but a proposer. */
    @Test
    void everybodys_endorsement_and_review_counts_for_what_is_nobodys() {
        in(OPEN).given(OF_NOBODY, endorsed(1, SERVICE_USER_ANA, null))
                .when(take(by(DEE), Position.ENDORSE, null))
                .then(endorsed(1, PROPOSER_DEE, null), new AgreementReached(SOLUTION, 1));
        var trial = TrialId.of("0190a5c0-0000-7000-8000-0000000000f1");
        var day = LocalDate.of(2026, 3, 1);
        var started = new TrialStarted(SOLUTION, trial, 1, null, TEXT, TEXT, Decimal.of("1"), day, null);
        var close = new BeneficiaryReviewed(SOLUTION, 1, SERVICE_USER_ANA, Verdict.CLOSE, null);
        in(OPEN).given(OF_NOBODY, started, close)
                .when(new ConcludeTrial(SOLUTION, organiser(LEEDS), trial, TrialOutcome.ADOPT, TEXT))
                .then(new TrialConcluded(SOLUTION, trial, TrialOutcome.ADOPT, TEXT));
    }

    @Test
    void nothing_else_is_adopted() {
        var another = new SolutionFacts(SOLUTION, OTHER_SPACE, LONDON, SECOND, false, null);
        for (var facts : Arrays.asList(null, source(LONDON), source(LONDON, 1, 3), another)) {
            in(OPEN, null, facts).given().when(adopt(by(DEE))).thenRefused(Reason.NOT_CIRCULATED);
        }
    }

    @Test
    void the_region_of_the_source_hears_of_it() {
        assertThat(scope(CIRCULATED, ADOPTED)).isEqualTo(new Scope(LEEDS, SPACE, List.of(LONDON)));
        assertThat(scope(source(LEEDS, 2), ADOPTED)).isEqualTo(Scope.in(SPACE, LEEDS));
    }

    @Test
    void no_region_hears_of_what_is_none_of_its_business() {
        var merged = new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON);
        var state = Solution.evolve(new Solution.Unproposed(), PROPOSED);
        assertThat(scope(null, PROPOSED)).isEqualTo(Scope.in(SPACE, LEEDS));
        assertThat(Solution.scope(state, new Standing(OPEN, null, null, CIRCULATED), merged))
                .isEqualTo(Scope.in(SPACE, LEEDS));
    }

    private static Scope scope(SolutionFacts other, SolutionEvent event) {
        return Solution.scope(new Solution.Unproposed(), new Standing(OPEN, null, null, other), event);
    }

    private static SolutionFacts source(RegionCode region, Integer... circulated) {
        var revisions = HashTreePSet.from(List.of(circulated));
        return new SolutionFacts(OTHER_SOLUTION, OTHER_SPACE, region, revisions, false, null);
    }

    private static SolutionCommand adopt(Act act) {
        return new Propose(SOLUTION, act, SPACE, null, TEXT, null, List.of(), List.of(), SECOND_REVISION);
    }
}
