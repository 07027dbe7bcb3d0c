package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
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
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.as;
import static org.creativespaces.command.solution.SolutionSpec.body;
import static org.creativespaces.command.solution.SolutionSpec.concern;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.held;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revise;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.command.solution.SolutionSpec.withdrawn;
import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

/** How a solution ends, and rule 10: what is then still taken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndingsTest {
    private static final SolutionId THIRD = SolutionId.of("0190a5c0-0000-7000-8000-0000000000fd");
    private static final SolutionEvent WITHDRAWN = new SolutionWithdrawn(SOLUTION, REASON);
    private static final SolutionEvent MERGED = new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON);
    private static final SolutionEvent WITHHELD = new SolutionWithheld(SOLUTION, REASON);
    private static final SolutionEvent ENDORSED = endorsed(1, SERVICE_USER_ANA, null);
    private static final SolutionFacts GOES_ON = facts(OTHER_SOLUTION, SPACE);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN, null, GOES_ON);
    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inClosedSpace = in(CLOSED, null, GOES_ON);

    @Test
    void the_proposer_and_organisers_of_the_region_end_it() {
        for (var act : List.of(by(DEE), onBehalf(DEE, LEEDS), organiser(LEEDS))) {
            inOpenSpace.given(PROPOSED).when(withdraw(act)).then(WITHDRAWN);
            inOpenSpace.given(PROPOSED).when(merge(act)).then(MERGED);
        }
    }

    @Test
    void nobody_else_ends_it() {
        for (var act : List.of(by(ANA), organiser(LONDON), onBehalf(ANA, LEEDS), onBehalf(DEE, LONDON))) {
            inOpenSpace.given(PROPOSED).when(withdraw(act)).thenRefused(Reason.NOT_PERMITTED);
            inOpenSpace.given(PROPOSED).when(merge(act)).thenRefused(Reason.NOT_PERMITTED);
        }
        var left = as(person(DEE, false, false));
        left.given(PROPOSED).when(withdraw(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
        left.given(PROPOSED).when(merge(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
    }

    @Test
    void what_an_organisation_proposed_is_ended_by_whoever_holds_its_mandate() {
        var mandated = in(OPEN, body(Set.of(ENDORSE), CY), GOES_ON);
        var proposed = new SolutionProposed(
                SOLUTION,
                SPACE,
                LEEDS,
                new Party(BO, Constituency.NGO, BODY),
                TEXT,
                null,
                List.of(),
                List.of(),
                RULE,
                null);
        mandated.given(proposed).when(withdraw(by(CY), BODY)).then(WITHDRAWN);
        mandated.given(proposed)
                .when(new Merge(SOLUTION, by(CY), BODY, OTHER_SOLUTION, REASON))
                .then(MERGED);
        mandated.given(proposed).when(withdraw(by(BO), BODY)).thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void it_is_not_ended_in_a_closed_space() {
        for (var act : List.of(by(DEE), organiser(LEEDS))) {
            inClosedSpace.given(PROPOSED).when(withdraw(act)).thenRefused(Reason.SPACE_CLOSED);
            inClosedSpace.given(PROPOSED).when(merge(act)).thenRefused(Reason.SPACE_CLOSED);
        }
    }

    @Test
    void it_is_ended_while_it_is_withheld() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(withdraw(by(DEE))).then(WITHDRAWN);
        inOpenSpace.given(PROPOSED, WITHHELD).when(merge(organiser(LEEDS))).then(MERGED);
    }

    @Test
    void ending_it_twice_the_same_way_changes_nothing() {
        inOpenSpace.given(PROPOSED, WITHDRAWN).when(withdraw(by(DEE))).thenNothing();
        inOpenSpace.given(PROPOSED, MERGED).when(merge(by(DEE))).thenNothing();
    }

    @Test
    void it_is_not_ended_in_another_way() {
        inOpenSpace.given(PROPOSED, WITHDRAWN).when(merge(by(DEE))).thenRefused(Reason.SOLUTION_WITHDRAWN);
        inOpenSpace.given(PROPOSED, MERGED).when(withdraw(by(DEE))).thenRefused(Reason.SOLUTION_MERGED);
        in(OPEN, null, facts(THIRD, SPACE))
                .given(PROPOSED, MERGED)
                .when(new Merge(SOLUTION, by(DEE), null, THIRD, REASON))
                .thenRefused(Reason.SOLUTION_MERGED);
    }

    @Test
    void it_is_merged_into_one_of_the_same_space_that_is_shown_and_goes_on() {
        var nothing = HashTreePSet.<Integer>empty();
        var withheld = new SolutionFacts(OTHER_SOLUTION, SPACE, LEEDS, nothing, true, null);
        var ended = new SolutionFacts(OTHER_SOLUTION, SPACE, LEEDS, nothing, false, Reason.SOLUTION_MERGED);
        for (var unfit : Arrays.asList(null, facts(OTHER_SOLUTION, OTHER_SPACE), withheld, ended)) {
            in(OPEN, null, unfit).given(PROPOSED).when(merge(by(DEE))).thenRefused(Reason.NOT_MERGEABLE);
        }
    }

    @Test
    void it_is_not_merged_into_itself() {
        in(OPEN, null, facts(SOLUTION, SPACE))
                .given(PROPOSED)
                .when(new Merge(SOLUTION, by(DEE), null, SOLUTION, REASON))
                .thenRefused(Reason.NOT_MERGEABLE);
    }

    @Test
    void what_was_not_proposed_is_not_ended() {
        inOpenSpace.given().when(withdraw(by(DEE))).thenRefused(Reason.SOLUTION_NOT_FOUND);
        inOpenSpace.given().when(merge(by(DEE))).thenRefused(Reason.SOLUTION_NOT_FOUND);
    }

    @Test
    void it_takes_no_positions_and_is_not_revised() {
        for (var act : List.of(take(by(ANA), Position.ENDORSE, null), take(by(ANA), Position.CONCERN, TEXT))) {
            inOpenSpace.given(PROPOSED, WITHDRAWN).when(act).thenRefused(Reason.SOLUTION_WITHDRAWN);
            inOpenSpace.given(PROPOSED, MERGED).when(act).thenRefused(Reason.SOLUTION_MERGED);
        }
        for (var act : List.of(by(DEE), organiser(LEEDS))) {
            inOpenSpace.given(PROPOSED, WITHDRAWN).when(revise(act, EDITORIAL)).thenRefused(Reason.SOLUTION_WITHDRAWN);
            inOpenSpace.given(PROPOSED, MERGED).when(revise(act, EDITORIAL)).thenRefused(Reason.SOLUTION_MERGED);
        }
    }

    @Test
    void even_a_position_held_is_not_repeated() {
        inOpenSpace
                .given(PROPOSED, ENDORSED, WITHDRAWN)
                .when(take(by(ANA), Position.ENDORSE, null))
                .thenRefused(Reason.SOLUTION_WITHDRAWN);
    }

    @Test
    void whoever_stands_by_it_steps_back_still() {
        for (var ending : List.of(WITHDRAWN, MERGED)) {
            inOpenSpace
                    .given(PROPOSED, ENDORSED, ending)
                    .when(new WithdrawPosition(SOLUTION, by(ANA), null))
                    .then(withdrawn(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)));
        }
    }

    @Test
    void agreement_follows_those_who_step_back() {
        var byBo = endorsed(1, NGO_BO, null);
        var raised = concern(1, CARER_CY, null);
        inOpenSpace
                .given(PROPOSED, ENDORSED, byBo, new AgreementReached(SOLUTION, 1), WITHDRAWN)
                .when(new WithdrawPosition(SOLUTION, by(ANA), null))
                .then(withdrawn(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)), new AgreementLost(SOLUTION, 1));
        inOpenSpace
                .given(PROPOSED, ENDORSED, byBo, raised, WITHDRAWN)
                .when(new WithdrawPosition(SOLUTION, by(CY), null))
                .then(withdrawn(1, CARER_CY, held(Position.CONCERN, 1)), new AgreementReached(SOLUTION, 1));
    }

    @Test
    void it_is_withheld_and_reinstated_still_and_stays_ended() {
        var reinstated = new SolutionReinstated(SOLUTION, REASON);
        inOpenSpace
                .given(PROPOSED, WITHDRAWN)
                .when(new Withhold(SOLUTION, organiser(LEEDS), REASON))
                .then(WITHHELD);
        inOpenSpace
                .given(PROPOSED, WITHDRAWN, WITHHELD)
                .when(new Reinstate(SOLUTION, organiser(LEEDS), REASON))
                .then(reinstated);
        inOpenSpace
                .given(PROPOSED, WITHDRAWN, WITHHELD, reinstated)
                .when(take(by(ANA), Position.ENDORSE, null))
                .thenRefused(Reason.SOLUTION_WITHDRAWN);
    }

    private static SolutionFacts facts(SolutionId id, SpaceId space) {
        return new SolutionFacts(id, space, LEEDS, HashTreePSet.empty(), false, null);
    }

    private static SolutionCommand withdraw(Act act) {
        return withdraw(act, null);
    }

    private static SolutionCommand withdraw(Act act, OrganisationId organisation) {
        return new Withdraw(SOLUTION, act, organisation, REASON);
    }

    private static SolutionCommand merge(Act act) {
        return new Merge(SOLUTION, act, null, OTHER_SOLUTION, REASON);
    }
}
