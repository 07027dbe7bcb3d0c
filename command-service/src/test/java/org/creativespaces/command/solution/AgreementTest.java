package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSER_DEE;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.concern;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.held;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.revise;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.stoodAside;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.command.solution.SolutionSpec.withdrawn;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.SERVICE_USER;
import static org.creativespaces.events.Constituency.UNSTATED;
import static org.creativespaces.events.solution.Position.CONCERN;
import static org.creativespaces.events.solution.Position.ENDORSE;
import static org.creativespaces.events.solution.Position.STAND_ASIDE;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;
import static org.creativespaces.events.solution.RevisionKind.SUBSTANTIVE;

import java.util.List;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 3 and 4: what makes a solution agreed, and what ends it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementTest {
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final SolutionEvent REACHED = new AgreementReached(SOLUTION, 1);
    private static final SolutionEvent LOST = new AgreementLost(SOLUTION, 1);
    private static final SolutionEvent BY_ANA = endorsed(1, SERVICE_USER_ANA, null);
    private static final SolutionEvent BY_BO = endorsed(1, NGO_BO, null);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> solution = in(OPEN);

    @Test
    void the_act_that_meets_the_rule_reaches_agreement() {
        solution.given(PROPOSED, BY_ANA).when(take(by(BO), ENDORSE, null)).then(BY_BO, REACHED);
    }

    @Test
    void agreement_is_reached_once() {
        solution.given(PROPOSED, BY_ANA, BY_BO, REACHED)
                .when(take(by(CY), ENDORSE, null))
                .then(endorsed(1, CARER_CY, null));
    }

    @Test
    void the_endorsement_of_the_proposer_does_not_count() {
        solution.given(PROPOSED, BY_ANA).when(take(by(DEE), ENDORSE, null)).then(endorsed(1, PROPOSER_DEE, null));
    }

    @Test
    void standing_aside_neither_helps_nor_hinders() {
        solution.given(PROPOSED, BY_ANA).when(take(by(BO), STAND_ASIDE, null)).then(stoodAside(1, NGO_BO, null));
        solution.given(PROPOSED, BY_ANA, stoodAside(1, CARER_CY, null))
                .when(take(by(BO), ENDORSE, null))
                .then(BY_BO, REACHED);
    }

    @Test
    void a_concern_loses_agreement_and_withdrawing_it_regains_it() {
        var raised = concern(1, CARER_CY, null);
        solution.given(PROPOSED, BY_ANA, BY_BO, REACHED)
                .when(take(by(CY), CONCERN, TEXT))
                .then(raised, LOST);
        solution.given(PROPOSED, BY_ANA, BY_BO, REACHED, raised, LOST)
                .when(new WithdrawPosition(SOLUTION, by(CY), null))
                .then(withdrawn(1, CARER_CY, held(CONCERN, 1)), REACHED);
    }

    @Test
    void an_endorsement_in_place_of_a_concern_closes_the_concern() {
        solution.given(PROPOSED, BY_ANA, concern(1, NGO_BO, null))
                .when(take(by(BO), ENDORSE, null))
                .then(endorsed(1, NGO_BO, held(CONCERN, 1)), REACHED);
    }

    @Test
    void withdrawing_an_endorsement_that_is_needed_loses_agreement() {
        solution.given(PROPOSED, BY_ANA, BY_BO, REACHED)
                .when(new WithdrawPosition(SOLUTION, by(BO), null))
                .then(withdrawn(1, NGO_BO, held(ENDORSE, 1)), LOST);
    }

    @Test
    void a_repeated_endorsement_counts_once() {
        var again = endorsed(1, SERVICE_USER_ANA, held(ENDORSE, 1));
        assertThat(agreed(new AgreementRule(2, 0, false, false), BY_ANA, again, again))
                .isFalse();
    }

    @Test
    void a_substantive_revision_makes_endorsements_stale() {
        solution.given(PROPOSED, BY_ANA, BY_BO, REACHED)
                .when(revise(by(DEE), SUBSTANTIVE))
                .then(revised(2, SUBSTANTIVE), new AgreementLost(SOLUTION, 2));
    }

    @Test
    void stale_endorsements_given_anew_count_again() {
        var history = new SolutionEvent[] {
            PROPOSED,
            BY_ANA,
            BY_BO,
            REACHED,
            revised(2, SUBSTANTIVE),
            new AgreementLost(SOLUTION, 2),
            endorsed(2, SERVICE_USER_ANA, held(ENDORSE, 1))
        };
        solution.given(history)
                .when(take(by(BO), ENDORSE, null))
                .then(endorsed(2, NGO_BO, held(ENDORSE, 1)), new AgreementReached(SOLUTION, 2));
    }

    @Test
    void withdrawing_a_stale_endorsement_takes_nothing_from_the_fresh_ones() {
        var one = new AgreementRule(1, 0, false, false);
        assertThat(agreed(
                        one,
                        BY_ANA,
                        revised(2, SUBSTANTIVE),
                        endorsed(2, new Party(BO, SERVICE_USER, null), null),
                        withdrawn(2, SERVICE_USER_ANA, held(ENDORSE, 1))))
                .isTrue();
    }

    @Test
    void an_editorial_revision_changes_nothing() {
        solution.given(PROPOSED, BY_ANA, BY_BO, REACHED)
                .when(revise(by(DEE), EDITORIAL))
                .then(revised(2, EDITORIAL));
    }

    @Test
    void after_an_editorial_revision_agreement_is_reached_on_the_current_one() {
        solution.given(PROPOSED, BY_ANA, revised(2, EDITORIAL))
                .when(take(by(BO), ENDORSE, null))
                .then(endorsed(2, NGO_BO, null), new AgreementReached(SOLUTION, 2));
    }

    @Test
    void a_concern_about_an_earlier_revision_stays_open() {
        solution.given(
                        PROPOSED,
                        concern(1, CARER_CY, null),
                        revised(2, SUBSTANTIVE),
                        endorsed(2, SERVICE_USER_ANA, null))
                .when(take(by(BO), ENDORSE, null))
                .then(endorsed(2, NGO_BO, null));
    }

    @Test
    void people_meet_the_minimums_and_organisations_do_not() {
        var body = new Party(BO, NGO, BODY);
        assertThat(agreed(new AgreementRule(2, 0, false, false), BY_ANA, endorsed(1, body, null)))
                .isFalse();
        assertThat(agreed(new AgreementRule(1, 0, false, true), BY_ANA, concern(1, body, null)))
                .as("the concern of an organisation stands in the way too")
                .isFalse();
    }

    @Test
    void the_endorsement_of_a_person_and_of_the_body_they_act_for_are_two() {
        var body = new Party(ANA, NGO, BODY);
        assertThat(agreed(
                        new AgreementRule(1, 0, false, false),
                        BY_ANA,
                        endorsed(1, body, null),
                        withdrawn(1, body, held(ENDORSE, 1))))
                .isTrue();
    }

    @Test
    void each_condition_of_the_rule_is_needed() {
        assertThat(agreed(new AgreementRule(3, 0, false, false), BY_ANA, BY_BO)).isFalse();
        assertThat(agreed(new AgreementRule(2, 3, false, false), BY_ANA, BY_BO)).isFalse();
        assertThat(agreed(new AgreementRule(1, 1, true, false), BY_BO)).isFalse();
        assertThat(agreed(new AgreementRule(2, 2, true, true), BY_ANA, BY_BO, concern(1, CARER_CY, null)))
                .isFalse();
    }

    @Test
    void conditions_that_the_rule_does_not_set_do_not_matter() {
        assertThat(agreed(new AgreementRule(1, 0, false, false), BY_BO, concern(1, CARER_CY, null)))
                .isTrue();
    }

    @Test
    void an_unstated_constituency_is_none() {
        var unstated = endorsed(1, new Party(BO, UNSTATED, null), null);
        assertThat(agreed(new AgreementRule(2, 2, false, false), BY_ANA, unstated))
                .isFalse();
        assertThat(agreed(new AgreementRule(2, 1, false, false), BY_ANA, unstated))
                .isTrue();
    }

    @Test
    void the_constituency_that_counts_is_that_of_the_act() {
        var asCarer = endorsed(1, new Party(BO, Constituency.CARER, null), held(ENDORSE, 1));
        assertThat(agreed(new AgreementRule(1, 1, true, false), BY_BO, asCarer)).isTrue();
    }

    /** Whether these events after a proposal under this rule meet it. */
    private static boolean agreed(AgreementRule rule, SolutionEvent... acts) {
        Solution state = Solution.evolve(
                new Solution.Unproposed(),
                new SolutionProposed(
                        SOLUTION, SPACE, LEEDS, PROPOSER_DEE, TEXT, null, List.of(), List.of(), rule, null));
        for (var act : acts) state = Solution.evolve(state, act);
        return !((Proposed) state).agreement().isEmpty();
    }
}
