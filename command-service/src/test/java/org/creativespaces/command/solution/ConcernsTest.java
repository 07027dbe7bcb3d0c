package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.CLERK;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Acts.organisingMember;
import static org.creativespaces.command.decision.Acts.secondOnBehalf;
import static org.creativespaces.command.decision.Acts.secondOrganiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.BODY;
import static org.creativespaces.command.solution.SolutionSpec.CARER_CY;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.CONCERN;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.as;
import static org.creativespaces.command.solution.SolutionSpec.body;
import static org.creativespaces.command.solution.SolutionSpec.concern;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.held;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.stoodAside;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.events.organisation.MandateScope.COMMIT;
import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.events.solution.RevisionKind.SUBSTANTIVE;

import java.util.List;
import java.util.Set;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 5: an organiser records how a concern was met; who raised it, or a second organiser, accepts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcernsTest {
    private static final ConcernId UNKNOWN = ConcernId.of("0190a5c0-0000-7000-8000-0000000000ff");
    private static final Party BODY_BY_BO = new Party(BO, Constituency.NGO, BODY);
    private static final SolutionEvent RAISED = concern(1, CARER_CY, null);
    private static final SolutionEvent RAISED_FOR_BODY = concern(1, BODY_BY_BO, null);
    private static final SolutionEvent ANSWERED = new ConcernAnswered(SOLUTION, CONCERN, CLERK, TEXT);
    private static final SolutionEvent RESOLVED = new ConcernResolved(SOLUTION, CONCERN);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN);

    @Test
    void an_organiser_records_how_a_concern_was_met() {
        inOpenSpace.given(PROPOSED, RAISED).when(answer(organiser(LEEDS))).then(ANSWERED);
    }

    @Test
    void nobody_else_records_that() {
        for (var act : List.of(by(CY), by(DEE), organiser(LONDON), onBehalf(CY, LEEDS))) {
            inOpenSpace.given(PROPOSED, RAISED).when(answer(act)).thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void a_later_answer_replaces_the_earlier_and_may_be_accepted_by_who_gave_that() {
        var later = new ConcernAnswered(SOLUTION, CONCERN, Actor.user("second"), TEXT);
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED)
                .when(answer(secondOrganiser(LEEDS)))
                .then(later);
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED, later)
                .when(accept(organiser(LEEDS)))
                .then(RESOLVED);
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED, later)
                .when(accept(secondOrganiser(LEEDS)))
                .thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void who_raised_it_accepts() {
        inOpenSpace.given(PROPOSED, RAISED, ANSWERED).when(accept(by(CY))).then(RESOLVED);
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED)
                .when(accept(secondOnBehalf(CY, LEEDS)))
                .then(RESOLVED);
    }

    @Test
    void a_second_organiser_accepts() {
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED)
                .when(accept(secondOrganiser(LEEDS)))
                .then(RESOLVED);
    }

    @Test
    void who_answered_accepts_neither_as_an_organiser_nor_for_who_raised_it() {
        for (var act : List.of(organiser(LEEDS), onBehalf(CY, LEEDS))) {
            inOpenSpace.given(PROPOSED, RAISED, ANSWERED).when(accept(act)).thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void who_answered_their_own_concern_accepts_as_who_raised_it() {
        var own = new ConcernAnswered(SOLUTION, CONCERN, Actor.participant(CY), TEXT);
        inOpenSpace
                .given(PROPOSED, RAISED)
                .when(answer(organisingMember(CY, LEEDS)))
                .then(own);
        inOpenSpace
                .given(PROPOSED, RAISED, own)
                .when(accept(organisingMember(CY, LEEDS)))
                .then(RESOLVED);
    }

    @Test
    void nobody_else_accepts() {
        for (var act : List.of(by(BO), by(DEE), secondOrganiser(LONDON), secondOnBehalf(BO, LEEDS))) {
            inOpenSpace.given(PROPOSED, RAISED, ANSWERED).when(accept(act)).thenRefused(Reason.NOT_PERMITTED);
        }
        as(person(CY, false, false))
                .given(PROPOSED, RAISED, ANSWERED)
                .when(accept(by(CY)))
                .thenRefused(Reason.NOT_A_MEMBER);
    }

    @Test
    void for_an_organisation_anybody_accepts_who_may_endorse_for_it() {
        in(OPEN, body(Set.of(ENDORSE), ANA), null)
                .given(PROPOSED, RAISED_FOR_BODY, ANSWERED)
                .when(accept(by(ANA), BODY))
                .then(RESOLVED);
        in(OPEN, body(Set.of(COMMIT), ANA, BO), null)
                .given(PROPOSED, RAISED_FOR_BODY, ANSWERED)
                .when(accept(by(BO), BODY))
                .thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void the_concern_of_an_organisation_is_not_that_of_who_acted_for_it_nor_the_other_way_round() {
        var mandated = in(OPEN, body(Set.of(ENDORSE), BO, CY), null);
        mandated.given(PROPOSED, RAISED_FOR_BODY, ANSWERED).when(accept(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        mandated.given(PROPOSED, RAISED, ANSWERED).when(accept(by(CY), BODY)).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void what_was_not_answered_is_not_accepted() {
        inOpenSpace.given(PROPOSED, RAISED).when(accept(by(CY))).thenRefused(Reason.CONCERN_NOT_ANSWERED);
        inOpenSpace.given(PROPOSED, RAISED).when(accept(organiser(LEEDS))).thenRefused(Reason.CONCERN_NOT_ANSWERED);
    }

    @Test
    void a_resolved_concern_stays_resolved() {
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED, RESOLVED)
                .when(accept(by(CY)))
                .thenNothing();
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED, RESOLVED)
                .when(answer(organiser(LEEDS)))
                .thenNothing();
    }

    @Test
    void an_unknown_or_superseded_concern_is_not_there() {
        var superseded = stoodAside(1, CARER_CY, held(Position.CONCERN, 1));
        for (var act : List.of(organiser(LEEDS), by(CY))) {
            inOpenSpace
                    .given(PROPOSED, RAISED)
                    .when(new AcceptAnswer(SOLUTION, act, UNKNOWN, null))
                    .thenRefused(Reason.CONCERN_NOT_FOUND);
            inOpenSpace
                    .given(PROPOSED, RAISED, ANSWERED, superseded)
                    .when(accept(act))
                    .thenRefused(Reason.CONCERN_NOT_FOUND);
        }
        inOpenSpace
                .given(PROPOSED, RAISED, superseded)
                .when(answer(organiser(LEEDS)))
                .thenRefused(Reason.CONCERN_NOT_FOUND);
    }

    @Test
    void a_concern_about_an_earlier_revision_is_met_too() {
        inOpenSpace
                .given(PROPOSED, RAISED, revised(2, SUBSTANTIVE), ANSWERED)
                .when(accept(by(CY)))
                .then(RESOLVED);
    }

    @Test
    void agreement_may_follow() {
        inOpenSpace
                .given(PROPOSED, endorsed(1, SERVICE_USER_ANA, null), endorsed(1, NGO_BO, null), RAISED, ANSWERED)
                .when(accept(by(CY)))
                .then(RESOLVED, new AgreementReached(SOLUTION, 1));
    }

    @Test
    void who_objects_still_raises_it_anew_and_ends_agreement_again() {
        var anew = ConcernId.of("0190a5c0-0000-7000-8000-0000000000fe");
        inOpenSpace
                .given(
                        PROPOSED,
                        endorsed(1, SERVICE_USER_ANA, null),
                        endorsed(1, NGO_BO, null),
                        RAISED,
                        ANSWERED,
                        RESOLVED,
                        new AgreementReached(SOLUTION, 1))
                .when(new SolutionCommand.TakePosition(
                        SOLUTION, by(CY), Position.CONCERN, anew, null, OTHER_TEXT, false, false))
                .then(
                        new ConcernRaised(SOLUTION, anew, 1, CARER_CY, OTHER_TEXT, held(Position.CONCERN, 1)),
                        new AgreementLost(SOLUTION, 1));
    }

    @Test
    void an_answered_concern_is_open_and_raising_it_again_changes_nothing() {
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED)
                .when(take(by(CY), Position.CONCERN, OTHER_TEXT))
                .thenNothing();
    }

    @Test
    void a_closed_space_takes_neither() {
        for (var act : List.of(by(CY), secondOrganiser(LEEDS))) {
            in(CLOSED).given(PROPOSED, RAISED, ANSWERED).when(accept(act)).thenRefused(Reason.SPACE_CLOSED);
        }
        in(CLOSED).given(PROPOSED, RAISED).when(answer(organiser(LEEDS))).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void nor_does_what_is_withheld_or_has_ended() {
        stopped(new SolutionWithheld(SOLUTION, REASON), Reason.SOLUTION_WITHHELD);
        stopped(new SolutionWithdrawn(SOLUTION, REASON), Reason.SOLUTION_WITHDRAWN);
        stopped(new SolutionMerged(SOLUTION, SolutionSpec.OTHER_SOLUTION, REASON), Reason.SOLUTION_MERGED);
    }

    private void stopped(SolutionEvent event, Reason reason) {
        inOpenSpace
                .given(PROPOSED, RAISED, event)
                .when(answer(organiser(LEEDS)))
                .thenRefused(reason);
        inOpenSpace
                .given(PROPOSED, RAISED, ANSWERED, event)
                .when(accept(by(CY)))
                .thenRefused(reason);
    }

    private static SolutionCommand answer(Act act) {
        return new AnswerConcern(SOLUTION, act, CONCERN, TEXT);
    }

    private static SolutionCommand accept(Act act) {
        return accept(act, null);
    }

    private static SolutionCommand accept(Act act, OrganisationId organisation) {
        return new AcceptAnswer(SOLUTION, act, CONCERN, organisation);
    }
}
