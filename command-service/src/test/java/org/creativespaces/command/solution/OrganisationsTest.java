package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organisingMember;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.BODY;
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.CONCERN;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.body;
import static org.creativespaces.command.solution.SolutionSpec.concern;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.held;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.stoodAside;
import static org.creativespaces.command.solution.SolutionSpec.withdrawn;
import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.organisation.MandateScope.COMMIT;
import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.events.organisation.MandateScope.SHARE_RISK;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;

import java.util.List;
import java.util.Set;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 6: an organisation proposes and takes positions through who holds its mandate. Here Bo, Cy and Dee do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationsTest {
    private static final Party BY_BO = new Party(BO, NGO, BODY);
    private static final Party BY_CY = new Party(CY, CARER, BODY);
    private static final Party BY_DEE = new Party(DEE, ACADEMIC, BODY);
    private static final SolutionEvent PROPOSED_BY_BODY =
            new SolutionProposed(SOLUTION, SPACE, LEEDS, BY_DEE, TEXT, null, List.of(), List.of(), RULE, null);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> mandated =
            in(OPEN, body(Set.of(ENDORSE), BO, CY, DEE), null);

    @Test
    void it_takes_each_position_through_who_holds_its_mandate() {
        mandated.given(PROPOSED).when(take(by(BO), Position.ENDORSE)).then(endorsed(1, BY_BO, null));
        mandated.given(PROPOSED).when(take(by(BO), Position.STAND_ASIDE)).then(stoodAside(1, BY_BO, null));
        mandated.given(PROPOSED).when(take(by(BO), Position.CONCERN)).then(concern(1, BY_BO, null));
    }

    @Test
    void an_organiser_records_what_somebody_says_for_it() {
        mandated.given(PROPOSED)
                .when(take(onBehalf(BO, LEEDS), Position.ENDORSE))
                .then(endorsed(1, BY_BO, null));
    }

    @Test
    void it_is_one_party_whoever_acts_for_it() {
        mandated.given(PROPOSED, endorsed(1, BY_BO, null))
                .when(take(by(CY), Position.ENDORSE))
                .thenNothing();
        mandated.given(PROPOSED, endorsed(1, BY_BO, null))
                .when(take(by(CY), Position.CONCERN))
                .then(concern(1, BY_CY, held(Position.ENDORSE, 1)));
        mandated.given(PROPOSED, endorsed(1, BY_BO, null))
                .when(withdraw(by(CY)))
                .then(withdrawn(1, BY_CY, held(Position.ENDORSE, 1)));
    }

    @Test
    void it_is_another_party_than_who_acts_for_it() {
        mandated.given(PROPOSED, endorsed(1, NGO_BO, null))
                .when(take(by(BO), Position.ENDORSE))
                .then(endorsed(1, BY_BO, null));
        mandated.given(PROPOSED, endorsed(1, NGO_BO, null))
                .when(withdraw(by(BO)))
                .thenNothing();
    }

    @Test
    void nobody_acts_for_it_without_a_mandate_to_endorse() {
        for (var facts : List.of(body(Set.of(COMMIT, SHARE_RISK), BO), body(Set.of(ENDORSE), CY))) {
            var without = in(OPEN, facts, null);
            without.given(PROPOSED).when(take(by(BO), Position.ENDORSE)).thenRefused(Reason.NO_MANDATE);
            without.given(PROPOSED, endorsed(1, BY_BO, null))
                    .when(withdraw(by(BO)))
                    .thenRefused(Reason.NO_MANDATE);
            without.given().when(propose(by(BO), BODY)).thenRefused(Reason.NO_MANDATE);
        }
    }

    @Test
    void its_endorsement_counts_to_no_minimum() {
        mandated.given(PROPOSED, endorsed(1, SERVICE_USER_ANA, null))
                .when(take(by(BO), Position.ENDORSE))
                .then(endorsed(1, BY_BO, null));
    }

    @Test
    void its_concern_stands_in_the_way_of_agreement() {
        var reached = new SolutionEvent[] {
            PROPOSED, endorsed(1, SERVICE_USER_ANA, null), endorsed(1, NGO_BO, null), new AgreementReached(SOLUTION, 1)
        };
        mandated.given(reached)
                .when(take(by(CY), Position.CONCERN))
                .then(concern(1, BY_CY, null), new AgreementLost(SOLUTION, 1));
    }

    @Test
    void it_proposes_through_who_holds_its_mandate() {
        mandated.given().when(propose(by(DEE), BODY)).then(PROPOSED_BY_BODY);
    }

    @Test
    void what_it_proposed_is_revised_by_whoever_holds_its_mandate() {
        mandated.given(PROPOSED_BY_BODY).when(revise(by(CY), BODY)).then(revised(2, EDITORIAL));
        in(OPEN, body(Set.of(ENDORSE), CY), null)
                .given(PROPOSED_BY_BODY)
                .when(revise(by(DEE), BODY))
                .thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void what_it_proposed_is_not_that_of_who_acted_for_it_nor_the_other_way_round() {
        mandated.given(PROPOSED_BY_BODY).when(revise(by(DEE), null)).thenRefused(Reason.NOT_PERMITTED);
        mandated.given(PROPOSED).when(revise(by(DEE), BODY)).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void the_endorsement_of_who_proposed_for_it_does_not_count() {
        mandated.given(PROPOSED_BY_BODY, endorsed(1, CARER_CY, null))
                .when(SolutionSpec.take(by(DEE), Position.ENDORSE, null))
                .then(endorsed(1, new Party(DEE, ACADEMIC, null), null));
    }

    @Test
    void an_organiser_moderates_for_no_organisation() {
        in(OPEN, body(Set.of(ENDORSE), ANA), null)
                .given(PROPOSED)
                .when(revise(organisingMember(BO, LEEDS), BODY))
                .thenRefused(Reason.NO_MANDATE);
    }

    private static SolutionCommand take(Act act, Position position) {
        var text = position == Position.CONCERN ? TEXT : null;
        return new TakePosition(SOLUTION, act, position, CONCERN, BODY, text, false, false);
    }

    private static SolutionCommand withdraw(Act act) {
        return new WithdrawPosition(SOLUTION, act, BODY);
    }

    private static SolutionCommand propose(Act act, OrganisationId organisation) {
        return new Propose(SOLUTION, act, SPACE, organisation, TEXT, null, List.of(), List.of(), null);
    }

    private static SolutionCommand revise(Act act, OrganisationId organisation) {
        return new Revise(SOLUTION, act, organisation, EDITORIAL, TEXT, null, null);
    }
}
