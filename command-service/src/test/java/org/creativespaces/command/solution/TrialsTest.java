package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Acts.organisingMember;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BIRMINGHAM;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.BegunSpec.MERGED;
import static org.creativespaces.command.solution.BegunSpec.OTHER_TRIAL;
import static org.creativespaces.command.solution.BegunSpec.TRIAL;
import static org.creativespaces.command.solution.BegunSpec.WITHDRAWN;
import static org.creativespaces.command.solution.BegunSpec.WITHHELD;
import static org.creativespaces.command.solution.BegunSpec.erased;
import static org.creativespaces.command.solution.BegunSpec.in;
import static org.creativespaces.command.solution.BegunSpec.strangers;
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;
import static org.creativespaces.events.solution.RevisionKind.SUBSTANTIVE;
import static org.creativespaces.events.solution.TrialOutcome.ABANDON;
import static org.creativespaces.events.solution.TrialOutcome.ADAPT;
import static org.creativespaces.events.solution.TrialOutcome.ADOPT;
import static org.creativespaces.events.solution.Verdict.CLOSE;
import static org.creativespaces.events.solution.Verdict.DRIFTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 9: a solution is tested where it is to work, judged by those it is for, and passed on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrialsTest {
    private static final Act ORGANISER = organiser(LEEDS);
    private static final Decimal BASELINE = Decimal.of("41.50");
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final LocalDate END = LocalDate.of(2027, 2, 28);
    private static final SolutionEvent BY_BO = started(TRIAL, 1, NGO_BO);
    private static final SolutionEvent BY_ORGANISER = started(TRIAL, 1, null);
    private static final SolutionEvent OBSERVED = new ObservationRecorded(SOLUTION, TRIAL, BASELINE, START, TEXT);
    private static final SolutionEvent CLOSE_TO_ANA = reviewed(1, SERVICE_USER_ANA, CLOSE);
    private static final SolutionEvent CLOSE_TO_CY = reviewed(1, CARER_CY, CLOSE);
    private static final SolutionEvent DRIFTED_FOR_CY = reviewed(1, CARER_CY, DRIFTED);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN);
    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inClosedSpace = in(CLOSED);

    @Test
    void a_member_conducts_the_trial_they_start() {
        inOpenSpace.given(PROPOSED).when(start(by(BO))).then(BY_BO);
        inOpenSpace.given(PROPOSED).when(start(onBehalf(BO, LEEDS))).then(BY_BO);
    }

    @Test
    void an_organiser_starts_a_trial_without_being_its_conductor() {
        inOpenSpace.given(PROPOSED).when(start(ORGANISER)).then(BY_ORGANISER);
        strangers(OPEN).given(PROPOSED).when(start(organisingMember(BO, LEEDS))).then(BY_ORGANISER);
    }

    @Test
    void an_organiser_who_is_a_member_conducts_the_trial_they_start() {
        inOpenSpace.given(PROPOSED).when(start(organisingMember(BO, LEEDS))).then(BY_BO);
    }

    @Test
    void nobody_else_starts_a_trial() {
        for (var act : List.of(organiser(LONDON), onBehalf(BO, LONDON), admin())) {
            inOpenSpace.given(PROPOSED).when(start(act)).thenRefused(Reason.NOT_PERMITTED);
        }
        strangers(OPEN).given(PROPOSED).when(start(by(BO))).thenRefused(Reason.NOT_A_MEMBER);
        strangers(OPEN).given(PROPOSED).when(start(onBehalf(BO, LEEDS))).thenRefused(Reason.NOT_A_MEMBER);
        erased(OPEN).given(PROPOSED).when(start(by(BO))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void a_trial_is_of_the_present_revision_and_started_once() {
        inOpenSpace.given(PROPOSED, revised(2, SUBSTANTIVE)).when(start(by(BO))).then(started(TRIAL, 2, NGO_BO));
        inOpenSpace.given(PROPOSED, BY_BO).when(start(by(BO))).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void several_trials_run_at_once() {
        inOpenSpace
                .given(PROPOSED, started(OTHER_TRIAL, 1, CARER_CY))
                .when(start(by(BO)))
                .then(BY_BO);
    }

    @Test
    void no_trial_begins_in_a_closed_space_or_on_a_solution_that_is_stopped() {
        for (var act : List.of(by(BO), ORGANISER)) {
            inClosedSpace.given(PROPOSED).when(start(act)).thenRefused(Reason.SPACE_CLOSED);
            inOpenSpace.given(PROPOSED, WITHHELD).when(start(act)).thenRefused(Reason.SOLUTION_WITHHELD);
            inOpenSpace.given(PROPOSED, MERGED).when(start(act)).thenRefused(Reason.SOLUTION_MERGED);
            inOpenSpace.given(PROPOSED, WITHDRAWN).when(start(act)).thenRefused(Reason.SOLUTION_WITHDRAWN);
        }
    }

    @Test
    void what_is_not_there_is_not_tried() {
        for (var command : List.of(observe(by(BO)), conclude(by(BO), ABANDON))) {
            inOpenSpace.given(PROPOSED).when(command).thenRefused(Reason.TRIAL_NOT_FOUND);
        }
        for (var command : List.of(
                start(by(BO)),
                observe(by(BO)),
                conclude(by(BO), ABANDON),
                review(by(ANA), CLOSE),
                circulate(ORGANISER, LONDON))) {
            inOpenSpace.given().when(command).thenRefused(Reason.SOLUTION_NOT_FOUND);
        }
    }

    @Test
    void its_conductor_and_organisers_observe_and_conclude() {
        for (var act : List.of(by(BO), onBehalf(BO, LEEDS), ORGANISER)) {
            inOpenSpace.given(PROPOSED, BY_BO).when(observe(act)).then(OBSERVED);
            inOpenSpace.given(PROPOSED, BY_BO, OBSERVED).when(observe(act)).then(OBSERVED);
            inOpenSpace.given(PROPOSED, BY_BO).when(conclude(act, ABANDON)).then(concluded(ABANDON));
            inOpenSpace.given(PROPOSED, BY_BO).when(conclude(act, ADAPT)).then(concluded(ADAPT));
        }
    }

    @Test
    void nobody_else_observes_and_concludes() {
        for (var act :
                List.of(by(CY), by(DEE), onBehalf(CY, LEEDS), onBehalf(BO, LONDON), organiser(LONDON), admin())) {
            for (var command : List.of(observe(act), conclude(act, ABANDON))) {
                inOpenSpace.given(PROPOSED, BY_BO).when(command).thenRefused(Reason.NOT_PERMITTED);
                inOpenSpace.given(PROPOSED, BY_ORGANISER).when(command).thenRefused(Reason.NOT_PERMITTED);
                inOpenSpace
                        .given(PROPOSED, BY_BO, concluded(ADAPT))
                        .when(command)
                        .thenRefused(Reason.NOT_PERMITTED);
            }
        }
        erased(OPEN).given(PROPOSED, BY_BO).when(observe(by(BO))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void a_trial_that_runs_goes_on_whatever_became_of_the_space_and_the_solution() {
        inClosedSpace.given(PROPOSED, BY_BO).when(observe(by(BO))).then(OBSERVED);
        inClosedSpace.given(PROPOSED, BY_ORGANISER).when(observe(ORGANISER)).then(OBSERVED);
        strangers(CLOSED).given(PROPOSED, BY_BO).when(conclude(by(BO), ABANDON)).then(concluded(ABANDON));
        inClosedSpace
                .given(PROPOSED, CLOSE_TO_ANA, BY_BO)
                .when(conclude(by(BO), ADOPT))
                .then(concluded(ADOPT));
        for (var stop : List.of(WITHHELD, MERGED, WITHDRAWN)) {
            inOpenSpace.given(PROPOSED, BY_BO, stop).when(observe(by(BO))).then(OBSERVED);
            inOpenSpace
                    .given(PROPOSED, BY_BO, stop)
                    .when(conclude(by(BO), ADAPT))
                    .then(concluded(ADAPT));
        }
    }

    @Test
    void a_trial_is_concluded_once() {
        for (var command : List.of(observe(by(BO)), conclude(by(BO), ABANDON), conclude(by(BO), ADOPT))) {
            inOpenSpace.given(PROPOSED, BY_BO, concluded(ABANDON)).when(command).thenRefused(Reason.TRIAL_CONCLUDED);
        }
        inOpenSpace
                .given(PROPOSED, BY_BO, started(OTHER_TRIAL, 1, CARER_CY), concluded(ABANDON))
                .when(new RecordObservation(SOLUTION, by(CY), OTHER_TRIAL, BASELINE, START, null))
                .then(new ObservationRecorded(SOLUTION, OTHER_TRIAL, BASELINE, START, null));
    }

    @Test
    void adopting_takes_a_review_that_finds_it_close() {
        adopting(PROPOSED, BY_BO).thenRefused(Reason.REVIEW_MISSING);
        adopting(PROPOSED, BY_BO, CLOSE_TO_ANA).then(concluded(ADOPT));
        adopting(PROPOSED, CLOSE_TO_ANA, BY_BO).then(concluded(ADOPT));
    }

    @Test
    void a_later_review_that_finds_it_drifted_stands_in_the_way() {
        adopting(PROPOSED, BY_BO, CLOSE_TO_ANA, DRIFTED_FOR_CY).thenRefused(Reason.REVIEW_MISSING);
        adopting(PROPOSED, BY_BO, DRIFTED_FOR_CY, CLOSE_TO_ANA).then(concluded(ADOPT));
        adopting(PROPOSED, BY_BO, DRIFTED_FOR_CY, CLOSE_TO_CY).then(concluded(ADOPT));
        adopting(PROPOSED, BY_BO, CLOSE_TO_ANA, DRIFTED_FOR_CY, CLOSE_TO_CY).then(concluded(ADOPT));
    }

    @Test
    void the_conductor_does_not_vouch_for_their_own_trial() {
        var byCy = started(TRIAL, 1, CARER_CY);
        var adopt = conclude(by(CY), ADOPT);
        inOpenSpace.given(PROPOSED, byCy, CLOSE_TO_CY).when(adopt).thenRefused(Reason.REVIEW_MISSING);
        inOpenSpace.given(PROPOSED, byCy, CLOSE_TO_CY, CLOSE_TO_ANA).when(adopt).then(concluded(ADOPT));
        inOpenSpace.given(PROPOSED, byCy, CLOSE_TO_ANA, CLOSE_TO_CY).when(adopt).then(concluded(ADOPT));
        inOpenSpace
                .given(PROPOSED, byCy, CLOSE_TO_ANA, DRIFTED_FOR_CY, CLOSE_TO_CY)
                .when(adopt)
                .thenRefused(Reason.REVIEW_MISSING);
    }

    @Test
    void a_conductor_of_another_trial_may_vouch_for_this_one() {
        adopting(PROPOSED, BY_BO, started(OTHER_TRIAL, 1, CARER_CY), CLOSE_TO_CY)
                .then(concluded(ADOPT));
        inOpenSpace
                .given(PROPOSED, BY_ORGANISER, CLOSE_TO_CY)
                .when(conclude(ORGANISER, ADOPT))
                .then(concluded(ADOPT));
    }

    @Test
    void the_proposer_does_not_vouch_for_their_own_solution() {
        var byAna = new SolutionProposed(
                SOLUTION, SPACE, LEEDS, SERVICE_USER_ANA, TEXT, null, List.of(), List.of(), RULE, null);
        adopting(byAna, BY_BO, CLOSE_TO_ANA).thenRefused(Reason.REVIEW_MISSING);
        adopting(byAna, BY_BO, CLOSE_TO_ANA, CLOSE_TO_CY).then(concluded(ADOPT));
        adopting(byAna, BY_BO, CLOSE_TO_CY, reviewed(1, SERVICE_USER_ANA, DRIFTED))
                .thenRefused(Reason.REVIEW_MISSING);
    }

    @Test
    void a_substantive_revision_asks_for_new_reviews_and_an_editorial_one_does_not() {
        adopting(PROPOSED, BY_BO, CLOSE_TO_ANA, revised(2, EDITORIAL)).then(concluded(ADOPT));
        adopting(PROPOSED, BY_BO, CLOSE_TO_ANA, revised(2, SUBSTANTIVE)).thenRefused(Reason.REVIEW_MISSING);
        adopting(PROPOSED, BY_BO, DRIFTED_FOR_CY, revised(2, SUBSTANTIVE), reviewed(2, SERVICE_USER_ANA, CLOSE))
                .then(concluded(ADOPT));
    }

    @Test
    void what_is_missing_is_said() {
        assertThatThrownBy(adopting(PROPOSED, BY_BO, DRIFTED_FOR_CY)::then)
                .hasMessageContaining("lived experience")
                .hasMessageContaining("CLOSE")
                .hasMessageNotContaining("DRIFTED");
        assertThatThrownBy(adopting(PROPOSED, BY_BO, CLOSE_TO_ANA, DRIFTED_FOR_CY)::then)
                .hasMessageContaining("DRIFTED");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void a_member_with_lived_experience_reviews_the_present_revision(Verdict verdict) {
        inOpenSpace
                .given(PROPOSED, revised(2, EDITORIAL))
                .when(review(by(ANA), verdict))
                .then(reviewed(2, SERVICE_USER_ANA, verdict));
        inOpenSpace.given(PROPOSED).when(review(by(CY), verdict)).then(reviewed(1, CARER_CY, verdict));
        inOpenSpace.given(PROPOSED).when(review(onBehalf(CY, LEEDS), verdict)).then(reviewed(1, CARER_CY, verdict));
    }

    @Test
    void who_lacks_lived_experience_or_is_no_member_reviews_nothing() {
        inOpenSpace.given(PROPOSED).when(review(by(BO), CLOSE)).thenRefused(Reason.NO_LIVED_EXPERIENCE);
        inOpenSpace.given(PROPOSED).when(review(onBehalf(DEE, LEEDS), CLOSE)).thenRefused(Reason.NO_LIVED_EXPERIENCE);
        inOpenSpace.given(PROPOSED).when(review(ORGANISER, CLOSE)).thenRefused(Reason.NOT_PERMITTED);
        strangers(OPEN).given(PROPOSED).when(review(by(ANA), CLOSE)).thenRefused(Reason.NOT_A_MEMBER);
        strangers(OPEN).given(PROPOSED, BY_BO).when(review(by(ANA), CLOSE)).thenRefused(Reason.NOT_A_MEMBER);
        assertThat(Set.of(Constituency.values()).stream().filter(Constituency::livedExperience))
                .containsExactlyInAnyOrder(Constituency.SERVICE_USER, Constituency.CARER);
    }

    @Test
    void what_is_stopped_is_not_reviewed() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(review(by(ANA), CLOSE)).thenRefused(Reason.SOLUTION_WITHHELD);
        inOpenSpace.given(PROPOSED, BY_BO, MERGED).when(review(by(ANA), CLOSE)).thenRefused(Reason.SOLUTION_MERGED);
        inOpenSpace.given(PROPOSED, WITHDRAWN).when(review(by(ANA), CLOSE)).thenRefused(Reason.SOLUTION_WITHDRAWN);
    }

    @Test
    void in_a_closed_space_reviews_go_on_while_a_trial_runs() {
        inClosedSpace.given(PROPOSED).when(review(by(ANA), CLOSE)).thenRefused(Reason.SPACE_CLOSED);
        inClosedSpace.given(PROPOSED, BY_BO).when(review(by(ANA), CLOSE)).then(CLOSE_TO_ANA);
        inClosedSpace
                .given(PROPOSED, BY_BO, concluded(ABANDON))
                .when(review(by(ANA), CLOSE))
                .thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void an_organiser_circulates_what_was_proven() {
        for (var outcome : List.of(ADOPT, ADAPT)) {
            inOpenSpace
                    .given(PROPOSED, BY_BO, concluded(outcome), revised(2, EDITORIAL))
                    .when(circulate(ORGANISER, LONDON, BIRMINGHAM))
                    .then(circulated(2, LONDON, BIRMINGHAM));
        }
    }

    @Test
    void the_latest_conclusion_says_whether_it_was_proven() {
        var other = started(OTHER_TRIAL, 1, null);
        var adapted = new TrialConcluded(SOLUTION, OTHER_TRIAL, ADAPT, OTHER_TEXT);
        var command = circulate(ORGANISER, LONDON);
        inOpenSpace.given(PROPOSED).when(command).thenRefused(Reason.NOT_PROVEN);
        inOpenSpace.given(PROPOSED, BY_BO).when(command).thenRefused(Reason.NOT_PROVEN);
        inOpenSpace
                .given(PROPOSED, BY_BO, other, adapted, concluded(ABANDON))
                .when(command)
                .thenRefused(Reason.NOT_PROVEN);
        inOpenSpace
                .given(PROPOSED, BY_BO, other, concluded(ABANDON), adapted)
                .when(command)
                .then(circulated(1, LONDON));
        inOpenSpace.given(PROPOSED, BY_BO, other, adapted).when(command).then(circulated(1, LONDON));
    }

    @Test
    void nobody_else_circulates() {
        for (var act : List.of(by(BO), by(DEE), onBehalf(DEE, LEEDS), organiser(LONDON), admin())) {
            inOpenSpace
                    .given(PROPOSED, BY_BO, concluded(ADAPT))
                    .when(circulate(act, LONDON))
                    .thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void a_solution_is_not_passed_on_to_its_own_region() {
        inOpenSpace
                .given(PROPOSED, BY_BO, concluded(ADAPT))
                .when(circulate(ORGANISER, LONDON, LEEDS))
                .thenRefused(Reason.OWN_REGION);
    }

    @Test
    void what_is_stopped_is_not_passed_on() {
        var command = circulate(ORGANISER, LONDON);
        var proven = concluded(ADAPT);
        inOpenSpace.given(PROPOSED, BY_BO, proven, WITHHELD).when(command).thenRefused(Reason.SOLUTION_WITHHELD);
        inOpenSpace.given(PROPOSED, BY_BO, proven, MERGED).when(command).thenRefused(Reason.SOLUTION_MERGED);
        inOpenSpace.given(PROPOSED, BY_BO, proven, WITHDRAWN).when(command).thenRefused(Reason.SOLUTION_WITHDRAWN);
    }

    @Test
    void what_was_proven_is_passed_on_from_a_closed_space_and_again() {
        inClosedSpace
                .given(PROPOSED, BY_BO, concluded(ADAPT))
                .when(circulate(ORGANISER, LONDON))
                .then(circulated(1, LONDON));
        inOpenSpace
                .given(PROPOSED, BY_BO, concluded(ADAPT), circulated(1, LONDON))
                .when(circulate(ORGANISER, LONDON))
                .then(circulated(1, LONDON));
    }

    @Test
    void the_regions_it_is_passed_on_to_hear_of_it() {
        var state = Solution.evolve(new Solution.Unproposed(), PROPOSED);
        assertThat(Solution.scope(state, Standing.UNKNOWN, circulated(1, LONDON, BIRMINGHAM)))
                .isEqualTo(new Scope(LEEDS, SPACE, List.of(BIRMINGHAM, LONDON)));
        assertThat(Solution.scope(state, Standing.UNKNOWN, BY_BO)).isEqualTo(Scope.in(SPACE, LEEDS));
    }

    private DeciderSpec<SolutionCommand, Solution, SolutionEvent>.Decision adopting(SolutionEvent... history) {
        return inOpenSpace.given(history).when(conclude(by(BO), ADOPT));
    }

    private static TrialCommand start(Act act) {
        return new StartTrial(SOLUTION, act, TRIAL, TEXT, OTHER_TEXT, BASELINE, START, END);
    }

    private static TrialCommand observe(Act act) {
        return new RecordObservation(SOLUTION, act, TRIAL, BASELINE, START, TEXT);
    }

    private static TrialCommand conclude(Act act, TrialOutcome outcome) {
        return new ConcludeTrial(SOLUTION, act, TRIAL, outcome, REASON);
    }

    private static TrialCommand review(Act act, Verdict verdict) {
        return new Review(SOLUTION, act, verdict, TEXT);
    }

    private static TrialCommand circulate(Act act, RegionCode... regions) {
        return new Circulate(SOLUTION, act, List.of(regions), TEXT);
    }

    private static SolutionEvent started(TrialId trial, int revision, Party conductor) {
        return new TrialStarted(SOLUTION, trial, revision, conductor, TEXT, OTHER_TEXT, BASELINE, START, END);
    }

    private static SolutionEvent concluded(TrialOutcome outcome) {
        return new TrialConcluded(SOLUTION, TRIAL, outcome, REASON);
    }

    private static SolutionEvent reviewed(int revision, Party reviewer, Verdict verdict) {
        return new BeneficiaryReviewed(SOLUTION, revision, reviewer, verdict, TEXT);
    }

    private static SolutionEvent circulated(int revision, RegionCode... regions) {
        return new SolutionCirculated(SOLUTION, revision, List.of(regions), TEXT);
    }
}
