package org.creativespaces.query.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StageFactsTest {
    private static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final Sealed WHY = PlainTexts.sealed("because");
    private static final AgreementReached REACHED = new AgreementReached(SOLUTION, 1);
    private static final AgreementLost LOST = new AgreementLost(SOLUTION, 1);
    private static final SolutionWithheld WITHHELD = new SolutionWithheld(SOLUTION, WHY);
    private static final SolutionReinstated REINSTATED = new SolutionReinstated(SOLUTION, WHY);

    private static final Party ANA =
            new Party(ParticipantId.of("0190a5c0-0000-7000-8000-000000000002"), Constituency.CARER, null);
    private static final CommitmentId COMMITMENT = CommitmentId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final ActionCommitted COMMITTED = new ActionCommitted(SOLUTION, COMMITMENT, 1, ANA, WHY, DAY, null);
    private static final TrialStarted STARTED =
            new TrialStarted(SOLUTION, TRIAL, 1, ANA, WHY, WHY, Decimal.of("1"), DAY, null);
    private static final SolutionCirculated CIRCULATED =
            new SolutionCirculated(SOLUTION, 1, List.of(new RegionCode("E12000007")), WHY);

    @Test
    void a_solution_begins_as_proposed() {
        assertThat(stageAfter()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void agreement_comes_and_goes() {
        assertThat(stageAfter(REACHED)).isEqualTo(Stage.AGREED);
        assertThat(stageAfter(REACHED, LOST)).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void withheld_is_above_agreed_and_hides_it_only() {
        assertThat(stageAfter(REACHED, WITHHELD)).isEqualTo(Stage.WITHHELD);
        assertThat(stageAfter(REACHED, WITHHELD, REINSTATED)).isEqualTo(Stage.AGREED);
        assertThat(stageAfter(REACHED, WITHHELD, LOST, REINSTATED)).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void a_commitment_counts_until_it_is_released() {
        assertThat(stageAfter(REACHED, COMMITTED)).isEqualTo(Stage.COMMITTED);
        assertThat(stageAfter(REACHED, COMMITTED, LOST)).isEqualTo(Stage.COMMITTED);
        assertThat(stageAfter(REACHED, COMMITTED, new CommitmentFulfilled(SOLUTION, COMMITMENT, WHY)))
                .isEqualTo(Stage.COMMITTED);
        assertThat(stageAfter(REACHED, COMMITTED, new CommitmentReleased(SOLUTION, COMMITMENT, WHY)))
                .isEqualTo(Stage.AGREED);
    }

    @Test
    void a_conclusion_counts_while_no_trial_runs() {
        assertThat(stageAfter(COMMITTED, STARTED)).isEqualTo(Stage.IN_TRIAL);
        assertThat(stageAfter(STARTED, concluded(TrialOutcome.ADAPT))).isEqualTo(Stage.PROVEN);
        assertThat(stageAfter(STARTED, concluded(TrialOutcome.ABANDON))).isEqualTo(Stage.NOT_PROVEN);
        assertThat(stageAfter(STARTED, concluded(TrialOutcome.ADOPT), STARTED)).isEqualTo(Stage.IN_TRIAL);
    }

    @Test
    void what_was_passed_on_stays_so_and_an_end_is_above_it() {
        assertThat(stageAfter(CIRCULATED, STARTED)).isEqualTo(Stage.CIRCULATED);
        var adopted = StageFacts.JUST_PROPOSED.after(CIRCULATED).afterAdoption();
        assertThat(adopted.stage()).isEqualTo(Stage.ADOPTED);
        assertThat(adopted.after(new SolutionWithdrawn(SOLUTION, WHY)).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(adopted.after(new SolutionMerged(SOLUTION, SOLUTION, WHY)).stage())
                .isEqualTo(Stage.MERGED);
        assertThat(stageAfter(new SolutionWithdrawn(SOLUTION, WHY), WITHHELD)).isEqualTo(Stage.WITHHELD);
    }

    private static TrialConcluded concluded(TrialOutcome outcome) {
        return new TrialConcluded(SOLUTION, TRIAL, outcome, WHY);
    }

    private static Stage stageAfter(SolutionEvent... events) {
        var facts = StageFacts.JUST_PROPOSED;
        for (var event : events) facts = facts.after(event);
        return facts.stage();
    }
}
