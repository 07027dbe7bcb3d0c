package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.as;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revise;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.events.solution.Position.ENDORSE;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;
import static org.creativespaces.events.solution.RevisionKind.SUBSTANTIVE;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who proposes, revises and moderates; positions and agreement have tests of their own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionTest {
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final Adaptation ADAPTATION =
            new Adaptation(SolutionId.of("0190a5c0-0000-7000-8000-000000000008"), 1, TEXT);
    private static final SolutionEvent WITHHELD = new SolutionWithheld(SOLUTION, REASON);
    private static final SolutionEvent REINSTATED = new SolutionReinstated(SOLUTION, REASON);
    private static final Act ORGANISER = organiser(LEEDS);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN);
    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inClosedSpace = in(CLOSED);

    @Test
    void a_member_proposes_to_be_agreed_by_the_rule_of_the_space() {
        inOpenSpace.given().when(propose(by(DEE))).then(PROPOSED);
    }

    @Test
    void an_organiser_records_what_a_member_proposes() {
        inOpenSpace.given().when(propose(onBehalf(DEE, LEEDS))).then(PROPOSED);
    }

    @Test
    void an_organiser_of_another_region_records_nothing() {
        inOpenSpace.given().when(propose(onBehalf(DEE, LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void an_organiser_as_such_proposes_nothing() {
        inOpenSpace.given().when(propose(ORGANISER)).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void only_members_propose() {
        as(person(DEE, false, false)).given().when(propose(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
        as(null).given().when(propose(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
        as(person(DEE, false, true)).given().when(propose(by(DEE))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void nobody_proposes_where_there_is_no_space() {
        in(null).given().when(propose(by(DEE))).thenRefused(Reason.SPACE_NOT_FOUND);
    }

    @Test
    void nobody_proposes_in_a_closed_space() {
        inClosedSpace.given().when(propose(by(DEE))).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void nobody_proposes_for_an_organisation_without_its_mandate() {
        inOpenSpace.given().when(propose(by(DEE), BODY, null)).thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void nobody_adopts_what_was_not_circulated() {
        inOpenSpace.given().when(propose(by(DEE), null, ADAPTATION)).thenRefused(Reason.NOT_CIRCULATED);
    }

    @Test
    void a_solution_is_proposed_once() {
        inOpenSpace.given(PROPOSED).when(propose(by(DEE))).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void what_was_not_proposed_is_not_there() {
        List.of(
                        take(by(ANA), ENDORSE, null),
                        new WithdrawPosition(SOLUTION, by(ANA), null),
                        revise(by(DEE), EDITORIAL),
                        withhold(ORGANISER),
                        reinstate(ORGANISER))
                .forEach(command -> in(null).given().when(command).thenRefused(Reason.SOLUTION_NOT_FOUND));
    }

    @Test
    void the_proposer_revises() {
        inOpenSpace.given(PROPOSED).when(revise(by(DEE), EDITORIAL)).then(revised(2, EDITORIAL));
        inOpenSpace
                .given(PROPOSED, revised(2, EDITORIAL))
                .when(revise(by(DEE), SUBSTANTIVE))
                .then(revised(3, SUBSTANTIVE));
    }

    @Test
    void an_organiser_of_the_region_revises() {
        inOpenSpace.given(PROPOSED).when(revise(ORGANISER, EDITORIAL)).then(revised(2, EDITORIAL));
        inOpenSpace
                .given(PROPOSED)
                .when(revise(onBehalf(DEE, LEEDS), EDITORIAL))
                .then(revised(2, EDITORIAL));
    }

    @Test
    void nobody_else_revises() {
        inOpenSpace.given(PROPOSED).when(revise(by(ANA), EDITORIAL)).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(PROPOSED).when(revise(organiser(LONDON), EDITORIAL)).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace
                .given(PROPOSED)
                .when(revise(onBehalf(ANA, LEEDS), EDITORIAL))
                .thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace
                .given(PROPOSED)
                .when(revise(onBehalf(DEE, LONDON), EDITORIAL))
                .thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void a_proposer_who_left_revises_no_more() {
        as(person(DEE, false, false))
                .given(PROPOSED)
                .when(revise(by(DEE), EDITORIAL))
                .thenRefused(Reason.NOT_A_MEMBER);
    }

    @Test
    void nobody_revises_in_a_closed_space() {
        inClosedSpace.given(PROPOSED).when(revise(by(DEE), EDITORIAL)).thenRefused(Reason.SPACE_CLOSED);
        inClosedSpace.given(PROPOSED).when(revise(ORGANISER, EDITORIAL)).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void nobody_revises_what_is_withheld() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(revise(by(DEE), EDITORIAL)).thenRefused(Reason.SOLUTION_WITHHELD);
        inOpenSpace.given(PROPOSED, WITHHELD).when(revise(ORGANISER, EDITORIAL)).thenRefused(Reason.SOLUTION_WITHHELD);
    }

    @Test
    void an_organiser_withholds_in_an_open_or_a_closed_space() {
        inOpenSpace.given(PROPOSED).when(withhold(ORGANISER)).then(WITHHELD);
        inClosedSpace.given(PROPOSED).when(withhold(ORGANISER)).then(WITHHELD);
    }

    @Test
    void withholding_twice_changes_nothing() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(withhold(ORGANISER)).thenNothing();
    }

    @Test
    void an_organiser_reinstates_what_is_withheld() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(reinstate(ORGANISER)).then(REINSTATED);
        inOpenSpace
                .given(PROPOSED, WITHHELD, REINSTATED)
                .when(withhold(ORGANISER))
                .then(WITHHELD);
    }

    @Test
    void reinstating_what_is_not_withheld_changes_nothing() {
        inOpenSpace.given(PROPOSED).when(reinstate(ORGANISER)).thenNothing();
    }

    @Test
    void nobody_else_moderates() {
        for (var act : List.of(by(DEE), organiser(LONDON), onBehalf(BO, LEEDS))) {
            inOpenSpace.given(PROPOSED).when(withhold(act)).thenRefused(Reason.NOT_PERMITTED);
            inOpenSpace.given(PROPOSED, WITHHELD).when(reinstate(act)).thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void every_event_counts_to_the_space_and_its_region() {
        var state = new Solution.Unproposed();
        assertThat(Solution.scope(state, Standing.UNKNOWN, PROPOSED)).isEqualTo(Scope.in(SPACE, LEEDS));
        assertThat(Solution.scope(Solution.evolve(state, PROPOSED), Standing.UNKNOWN, WITHHELD))
                .isEqualTo(Scope.in(SPACE, LEEDS));
    }

    private static SolutionCommand propose(Act act) {
        return propose(act, null, null);
    }

    private static SolutionCommand propose(Act act, OrganisationId organisation, Adaptation adaptedFrom) {
        return new Propose(SOLUTION, act, SPACE, organisation, TEXT, null, List.of(), List.of(), adaptedFrom);
    }

    private static SolutionCommand withhold(Act act) {
        return new Withhold(SOLUTION, act, REASON);
    }

    private static SolutionCommand reinstate(Act act) {
        return new Reinstate(SOLUTION, act, REASON);
    }
}
