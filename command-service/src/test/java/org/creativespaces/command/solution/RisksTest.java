package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.BegunSpec.BODY_BY_BO;
import static org.creativespaces.command.solution.BegunSpec.BODY_BY_CY;
import static org.creativespaces.command.solution.BegunSpec.MERGED;
import static org.creativespaces.command.solution.BegunSpec.RISK;
import static org.creativespaces.command.solution.BegunSpec.WITHDRAWN;
import static org.creativespaces.command.solution.BegunSpec.WITHHELD;
import static org.creativespaces.command.solution.BegunSpec.erased;
import static org.creativespaces.command.solution.BegunSpec.in;
import static org.creativespaces.command.solution.BegunSpec.strangers;
import static org.creativespaces.command.solution.SolutionSpec.BODY;
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.events.solution.RiskCategory.SAFETY;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 8: risk is carried by who elects to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RisksTest {
    private static final Act ORGANISER = organiser(LEEDS);
    private static final SolutionEvent BY_ANA = identified(SERVICE_USER_ANA);
    private static final SolutionEvent BY_BODY = identified(BODY_BY_BO);
    private static final SolutionEvent RISK_CLOSED = new RiskClosed(SOLUTION, RISK, REASON);

    private static final SolutionEvent REASSESSED = new RiskReassessed(SOLUTION, RISK, 5, 1, REASON);
    private static final SolutionEvent MITIGATED = new RiskMitigated(SOLUTION, RISK, TEXT);
    private static final SolutionEvent MATERIALISED = new RiskMaterialised(SOLUTION, RISK, TEXT);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN, MandateScope.SHARE_RISK);
    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inClosedSpace =
            in(CLOSED, MandateScope.SHARE_RISK);

    @Test
    void a_member_identifies_a_risk_and_owns_it() {
        inOpenSpace.given(PROPOSED).when(identify(by(ANA), null)).then(BY_ANA);
        inOpenSpace.given(PROPOSED).when(identify(onBehalf(ANA, LEEDS), null)).then(BY_ANA);
    }

    @Test
    void an_organisation_identifies_a_risk_by_the_mandate_to_share_it() {
        inOpenSpace.given(PROPOSED).when(identify(by(BO), BODY)).then(BY_BODY);
        in(OPEN, MandateScope.COMMIT, MandateScope.ENDORSE)
                .given(PROPOSED)
                .when(identify(by(BO), BODY))
                .thenRefused(Reason.NO_MANDATE);
        inOpenSpace.given(PROPOSED).when(identify(by(ANA), BODY)).thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void only_members_identify_risks() {
        inOpenSpace.given(PROPOSED).when(identify(ORGANISER, null)).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(PROPOSED).when(identify(onBehalf(ANA, LONDON), null)).thenRefused(Reason.NOT_PERMITTED);
        strangers(OPEN).given(PROPOSED).when(identify(by(ANA), null)).thenRefused(Reason.NOT_A_MEMBER);
        erased(OPEN).given(PROPOSED).when(identify(by(ANA), null)).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void no_risk_begins_in_a_closed_space() {
        inClosedSpace.given(PROPOSED).when(identify(by(ANA), null)).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void no_risk_begins_on_a_solution_that_is_stopped() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(identify(by(ANA), null)).thenRefused(Reason.SOLUTION_WITHHELD);
        inOpenSpace.given(PROPOSED, MERGED).when(identify(by(ANA), null)).thenRefused(Reason.SOLUTION_MERGED);
        inOpenSpace.given(PROPOSED, WITHDRAWN).when(identify(by(ANA), null)).thenRefused(Reason.SOLUTION_WITHDRAWN);
    }

    @Test
    void a_risk_is_identified_once() {
        inOpenSpace.given(PROPOSED, BY_ANA).when(identify(by(BO), null)).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void nothing_is_said_of_a_risk_that_is_not_there() {
        for (var command : everything(by(ANA), null)) {
            inOpenSpace.given(PROPOSED).when(command).thenRefused(Reason.RISK_NOT_FOUND);
            inOpenSpace.given().when(command).thenRefused(Reason.SOLUTION_NOT_FOUND);
        }
        inOpenSpace.given().when(identify(by(ANA), null)).thenRefused(Reason.SOLUTION_NOT_FOUND);
    }

    @Test
    void its_owner_and_organisers_tend_a_risk() {
        for (var act : List.of(by(ANA), onBehalf(ANA, LEEDS), ORGANISER)) {
            inOpenSpace.given(PROPOSED, BY_ANA).when(reassess(act, null)).then(REASSESSED);
            inOpenSpace.given(PROPOSED, BY_ANA).when(mitigate(act, null)).then(MITIGATED);
            inOpenSpace.given(PROPOSED, BY_ANA).when(materialise(act, null)).then(MATERIALISED);
            inOpenSpace.given(PROPOSED, BY_ANA).when(close(act, null)).then(RISK_CLOSED);
        }
    }

    @Test
    void nobody_else_tends_a_risk() {
        for (var act : List.of(by(BO), onBehalf(BO, LEEDS), onBehalf(ANA, LONDON), organiser(LONDON), admin())) {
            for (var command : tending(act, null)) {
                inOpenSpace.given(PROPOSED, BY_ANA).when(command).thenRefused(Reason.NOT_PERMITTED);
                inOpenSpace.given(PROPOSED, BY_ANA, RISK_CLOSED).when(command).thenRefused(Reason.NOT_PERMITTED);
            }
        }
        tending(by(ANA), null)
                .forEach(command ->
                        erased(OPEN).given(PROPOSED, BY_ANA).when(command).thenRefused(Reason.PERSON_ERASED));
    }

    @Test
    void an_organisation_tends_its_risk_through_whoever_holds_its_mandate() {
        inOpenSpace.given(PROPOSED, BY_BODY).when(mitigate(by(CY), BODY)).then(MITIGATED);
        inOpenSpace.given(PROPOSED, BY_BODY).when(mitigate(by(BO), null)).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(PROPOSED, BY_ANA).when(mitigate(by(CY), BODY)).thenRefused(Reason.NOT_PERMITTED);
        in(OPEN, MandateScope.COMMIT)
                .given(PROPOSED, BY_BODY)
                .when(mitigate(by(BO), BODY))
                .thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void a_risk_that_was_identified_is_tended_whatever_became_of_the_space_and_the_solution() {
        inClosedSpace.given(PROPOSED, BY_ANA).when(mitigate(by(ANA), null)).then(MITIGATED);
        inClosedSpace.given(PROPOSED, BY_ANA).when(close(ORGANISER, null)).then(RISK_CLOSED);
        strangers(CLOSED).given(PROPOSED, BY_ANA).when(reassess(by(ANA), null)).then(REASSESSED);
        for (var stop : List.of(WITHHELD, MERGED, WITHDRAWN)) {
            inOpenSpace
                    .given(PROPOSED, BY_ANA, stop)
                    .when(materialise(by(ANA), null))
                    .then(MATERIALISED);
        }
    }

    @Test
    void judging_a_risk_as_it_was_judged_changes_nothing() {
        var same = new ReassessRisk(SOLUTION, by(ANA), RISK, null, 2, 3, REASON);
        inOpenSpace.given(PROPOSED, BY_ANA).when(same).thenNothing();
        inOpenSpace
                .given(PROPOSED, BY_ANA, REASSESSED)
                .when(same)
                .then(new RiskReassessed(SOLUTION, RISK, 2, 3, REASON));
        inOpenSpace
                .given(PROPOSED, BY_ANA, REASSESSED)
                .when(reassess(by(ANA), null))
                .thenNothing();
    }

    @Test
    void a_closed_risk_takes_nothing_more() {
        for (var command : everything(by(ANA), null)) {
            inOpenSpace
                    .given(PROPOSED, BY_ANA, shared(SERVICE_USER_ANA, 10), RISK_CLOSED)
                    .when(command)
                    .thenRefused(Reason.RISK_CLOSED);
        }
    }

    @Test
    void a_member_elects_to_carry_a_share() {
        inOpenSpace.given(PROPOSED, BY_ANA).when(share(by(BO), null, 100)).then(shared(NGO_BO, 100));
        inOpenSpace
                .given(PROPOSED, BY_ANA)
                .when(share(onBehalf(BO, LEEDS), null, 1))
                .then(shared(NGO_BO, 1));
    }

    @Test
    void nobody_is_given_a_share() {
        for (var act : List.of(ORGANISER, onBehalf(BO, LONDON), admin())) {
            inOpenSpace.given(PROPOSED, BY_ANA).when(share(act, null, 1)).thenRefused(Reason.NOT_PERMITTED);
            inOpenSpace
                    .given(PROPOSED, BY_ANA, shared(NGO_BO, 1))
                    .when(release(act, null))
                    .thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void the_owner_may_elect_to_carry_a_share_on_terms_of_their_own() {
        inOpenSpace.given(PROPOSED, BY_ANA).when(share(by(ANA), null, 30)).then(shared(SERVICE_USER_ANA, 30));
    }

    @Test
    void an_organisation_carries_one_share_whoever_acts_for_it() {
        inOpenSpace.given(PROPOSED, BY_ANA).when(share(by(BO), BODY, 60)).then(shared(BODY_BY_BO, 60));
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(BODY_BY_BO, 60))
                .when(share(by(CY), BODY, 100))
                .then(shared(BODY_BY_CY, 100));
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(BODY_BY_BO, 60))
                .when(share(by(BO), null, 41))
                .thenRefused(Reason.SHARES_EXCEEDED);
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(BODY_BY_BO, 60))
                .when(release(by(CY), BODY))
                .then(new RiskShareReleased(SOLUTION, RISK, BODY_BY_CY, REASON));
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(BODY_BY_BO, 60))
                .when(release(by(BO), null))
                .thenNothing();
        for (var command : List.of(share(by(BO), BODY, 1), release(by(BO), BODY))) {
            in(OPEN, MandateScope.ENDORSE, MandateScope.COMMIT)
                    .given(PROPOSED, BY_ANA, shared(BODY_BY_BO, 60))
                    .when(command)
                    .thenRefused(Reason.NO_MANDATE);
        }
    }

    @Test
    void shares_never_exceed_the_whole() {
        var some = inOpenSpace.given(PROPOSED, BY_ANA, shared(NGO_BO, 70), shared(CARER_CY, 10));
        some.when(share(by(ANA), null, 20)).then(shared(SERVICE_USER_ANA, 20));
        some.when(share(by(ANA), null, 21)).thenRefused(Reason.SHARES_EXCEEDED);
        some.when(share(by(BO), null, 90)).then(shared(NGO_BO, 90));
        some.when(share(by(BO), null, 91)).thenRefused(Reason.SHARES_EXCEEDED);
        assertThatThrownBy(() -> some.when(share(by(BO), null, 91)).then()).hasMessageContaining("90 %");
    }

    @Test
    void a_share_on_new_terms_is_a_change_though_it_is_as_large() {
        var again = new ShareRisk(SOLUTION, by(BO), RISK, null, 100, OTHER_TEXT);
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(NGO_BO, 100))
                .when(again)
                .then(new RiskShared(SOLUTION, RISK, NGO_BO, 100, OTHER_TEXT));
    }

    @Test
    void a_share_that_is_released_or_made_smaller_is_left_to_others() {
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(NGO_BO, 100))
                .when(release(by(BO), null))
                .then(released(NGO_BO));
        for (var less : List.of(released(NGO_BO), shared(NGO_BO, 40))) {
            inOpenSpace
                    .given(PROPOSED, BY_ANA, shared(NGO_BO, 100), less)
                    .when(share(by(CY), null, 60))
                    .then(shared(CARER_CY, 60));
        }
    }

    @Test
    void releasing_what_one_does_not_carry_changes_nothing() {
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(NGO_BO, 5))
                .when(release(by(CY), null))
                .thenNothing();
        inOpenSpace
                .given(PROPOSED, BY_ANA, shared(NGO_BO, 5), released(NGO_BO))
                .when(release(by(BO), null))
                .thenNothing();
    }

    @Test
    void sharing_goes_on_in_a_closed_space_and_on_a_solution_that_is_stopped() {
        inClosedSpace.given(PROPOSED, BY_ANA).when(share(by(BO), null, 5)).then(shared(NGO_BO, 5));
        inClosedSpace.given(PROPOSED, BY_ANA).when(share(by(BO), BODY, 5)).then(shared(BODY_BY_BO, 5));
        for (var stop : List.of(WITHHELD, MERGED, WITHDRAWN)) {
            inOpenSpace
                    .given(PROPOSED, BY_ANA, stop)
                    .when(share(by(BO), null, 5))
                    .then(shared(NGO_BO, 5));
        }
    }

    @Test
    void who_is_no_member_takes_no_share_but_goes_on_with_one_after_leaving() {
        for (var space : List.of(OPEN, CLOSED)) {
            strangers(space)
                    .given(PROPOSED, BY_ANA)
                    .when(share(by(BO), null, 5))
                    .thenRefused(Reason.NOT_A_MEMBER);
            strangers(space)
                    .given(PROPOSED, BY_ANA)
                    .when(share(by(BO), BODY, 5))
                    .thenRefused(Reason.NOT_A_MEMBER);
            strangers(space)
                    .given(PROPOSED, BY_ANA, shared(NGO_BO, 50))
                    .when(share(by(BO), null, 5))
                    .then(shared(NGO_BO, 5));
            strangers(space)
                    .given(PROPOSED, BY_ANA, shared(NGO_BO, 50))
                    .when(release(by(BO), null))
                    .then(released(NGO_BO));
        }
        erased(OPEN)
                .given(PROPOSED, BY_ANA, shared(NGO_BO, 50))
                .when(release(by(BO), null))
                .thenRefused(Reason.PERSON_ERASED);
    }

    private static List<RiskCommand> everything(Act act, OrganisationId organisation) {
        return List.of(
                reassess(act, organisation),
                mitigate(act, organisation),
                materialise(act, organisation),
                close(act, organisation),
                share(act, organisation, 5),
                release(act, organisation));
    }

    private static List<RiskCommand> tending(Act act, OrganisationId organisation) {
        return everything(act, organisation).subList(0, 4);
    }

    private static RiskCommand identify(Act act, OrganisationId organisation) {
        return new IdentifyRisk(SOLUTION, act, RISK, organisation, SAFETY, TEXT, 2, 3);
    }

    private static RiskCommand reassess(Act act, OrganisationId organisation) {
        return new ReassessRisk(SOLUTION, act, RISK, organisation, 5, 1, REASON);
    }

    private static RiskCommand mitigate(Act act, OrganisationId organisation) {
        return new MitigateRisk(SOLUTION, act, RISK, organisation, TEXT);
    }

    private static RiskCommand materialise(Act act, OrganisationId organisation) {
        return new ReportMaterialised(SOLUTION, act, RISK, organisation, TEXT);
    }

    private static RiskCommand close(Act act, OrganisationId organisation) {
        return new CloseRisk(SOLUTION, act, RISK, organisation, REASON);
    }

    private static RiskCommand share(Act act, OrganisationId organisation, int percent) {
        return new ShareRisk(SOLUTION, act, RISK, organisation, percent, TEXT);
    }

    private static RiskCommand release(Act act, OrganisationId organisation) {
        return new ReleaseShare(SOLUTION, act, RISK, organisation, REASON);
    }

    private static SolutionEvent identified(Party owner) {
        return new RiskIdentified(SOLUTION, RISK, owner, SAFETY, TEXT, 2, 3);
    }

    private static SolutionEvent shared(Party party, int percent) {
        return new RiskShared(SOLUTION, RISK, party, percent, TEXT);
    }

    private static SolutionEvent released(Party party) {
        return new RiskShareReleased(SOLUTION, RISK, party, REASON);
    }
}
