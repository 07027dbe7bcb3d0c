package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.CONCERN;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSER_DEE;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.as;
import static org.creativespaces.command.solution.SolutionSpec.concern;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.held;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.command.solution.SolutionSpec.stoodAside;
import static org.creativespaces.command.solution.SolutionSpec.take;
import static org.creativespaces.command.solution.SolutionSpec.withdrawn;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;
import static org.creativespaces.events.solution.RevisionKind.SUBSTANTIVE;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 2: a position belongs to a revision and supersedes the party's previous one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PositionsTest {
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final SolutionEvent WITHHELD = new SolutionWithheld(SOLUTION, REASON);
    private static final SolutionEvent REINSTATED = new SolutionReinstated(SOLUTION, REASON);
    private static final SolutionEvent ENDORSED = endorsed(1, SERVICE_USER_ANA, null);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN);

    @Test
    void a_member_endorses() {
        inOpenSpace.given(PROPOSED).when(endorse(by(ANA))).then(ENDORSED);
    }

    @Test
    void a_member_stands_aside() {
        inOpenSpace
                .given(PROPOSED)
                .when(take(by(ANA), Position.STAND_ASIDE, null))
                .then(stoodAside(1, SERVICE_USER_ANA, null));
    }

    @Test
    void a_member_raises_a_concern() {
        inOpenSpace.given(PROPOSED).when(raise(by(ANA))).then(concern(1, SERVICE_USER_ANA, null));
    }

    @Test
    void the_proposer_endorses_too() {
        inOpenSpace.given(PROPOSED).when(endorse(by(DEE))).then(endorsed(1, PROPOSER_DEE, null));
    }

    @Test
    void an_organiser_records_the_position_of_a_member() {
        inOpenSpace.given(PROPOSED).when(endorse(onBehalf(ANA, LEEDS))).then(ENDORSED);
    }

    @Test
    void an_organiser_takes_no_position_as_such_nor_records_one_of_another_region() {
        inOpenSpace.given(PROPOSED).when(endorse(organiser(LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(PROPOSED).when(endorse(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(PROPOSED, ENDORSED).when(withdraw(organiser(LEEDS))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void only_members_take_and_withdraw_positions() {
        var stranger = as(person(ANA, false, false));
        stranger.given(PROPOSED).when(endorse(by(ANA))).thenRefused(Reason.NOT_A_MEMBER);
        stranger.given(PROPOSED, ENDORSED).when(withdraw(by(ANA))).thenRefused(Reason.NOT_A_MEMBER);
    }

    @Test
    void an_erased_person_takes_and_withdraws_none() {
        var erased = as(person(ANA, false, true));
        erased.given(PROPOSED).when(endorse(by(ANA))).thenRefused(Reason.PERSON_ERASED);
        erased.given(PROPOSED, ENDORSED).when(withdraw(by(ANA))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void a_closed_space_takes_no_positions() {
        in(CLOSED).given(PROPOSED).when(endorse(by(ANA))).thenRefused(Reason.SPACE_CLOSED);
        in(CLOSED).given(PROPOSED, ENDORSED).when(withdraw(by(ANA))).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void nobody_takes_or_withdraws_a_position_for_an_organisation_without_its_mandate() {
        inOpenSpace
                .given(PROPOSED)
                .when(new TakePosition(SOLUTION, by(ANA), Position.ENDORSE, CONCERN, BODY, null, false, false))
                .thenRefused(Reason.NO_MANDATE);
        inOpenSpace
                .given(PROPOSED, ENDORSED)
                .when(new WithdrawPosition(SOLUTION, by(ANA), BODY))
                .thenRefused(Reason.NO_MANDATE);
    }

    @Test
    void a_concern_gives_its_reason() {
        inOpenSpace
                .given(PROPOSED)
                .when(take(by(ANA), Position.CONCERN, null))
                .thenRefused(Reason.CONCERN_WITHOUT_TEXT);
    }

    @Test
    void an_imported_concern_may_lack_its_reason() {
        inOpenSpace
                .given(PROPOSED)
                .when(new TakePosition(SOLUTION, by(ANA), Position.CONCERN, CONCERN, null, null, false, true))
                .then(new ConcernRaised(SOLUTION, CONCERN, 1, SERVICE_USER_ANA, null, null));
    }

    @Test
    void another_position_supersedes_the_one_held() {
        inOpenSpace
                .given(PROPOSED, ENDORSED)
                .when(raise(by(ANA)))
                .then(concern(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)));
        inOpenSpace
                .given(PROPOSED, concern(1, SERVICE_USER_ANA, null))
                .when(take(by(ANA), Position.STAND_ASIDE, null))
                .then(stoodAside(1, SERVICE_USER_ANA, held(Position.CONCERN, 1)));
    }

    @Test
    void others_positions_are_not_superseded() {
        inOpenSpace
                .given(PROPOSED, endorsed(1, NGO_BO, null))
                .when(raise(by(ANA)))
                .then(concern(1, SERVICE_USER_ANA, null));
    }

    @Test
    void the_same_position_on_the_same_revision_changes_nothing() {
        inOpenSpace.given(PROPOSED, ENDORSED).when(endorse(by(ANA))).thenNothing();
        inOpenSpace
                .given(PROPOSED, concern(1, SERVICE_USER_ANA, null))
                .when(take(by(ANA), Position.CONCERN, OTHER_TEXT))
                .thenNothing();
    }

    @Test
    void the_same_position_is_recorded_again_when_asked_to_repeat_it() {
        inOpenSpace
                .given(PROPOSED, ENDORSED)
                .when(new TakePosition(SOLUTION, by(ANA), Position.ENDORSE, CONCERN, null, null, true, false))
                .then(endorsed(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)));
    }

    @Test
    void the_same_position_on_a_new_revision_supersedes_the_old_one() {
        for (var kind : List.of(EDITORIAL, SUBSTANTIVE)) {
            inOpenSpace
                    .given(PROPOSED, ENDORSED, revised(2, kind))
                    .when(endorse(by(ANA)))
                    .then(endorsed(2, SERVICE_USER_ANA, held(Position.ENDORSE, 1)));
        }
    }

    @Test
    void a_withheld_solution_takes_no_positions_until_it_is_reinstated() {
        inOpenSpace.given(PROPOSED, WITHHELD).when(endorse(by(ANA))).thenRefused(Reason.SOLUTION_WITHHELD);
        inOpenSpace.given(PROPOSED, WITHHELD, REINSTATED).when(endorse(by(ANA))).then(ENDORSED);
    }

    @Test
    void a_position_is_withdrawn() {
        inOpenSpace
                .given(PROPOSED, ENDORSED, revised(2, SUBSTANTIVE))
                .when(withdraw(by(ANA)))
                .then(withdrawn(2, SERVICE_USER_ANA, held(Position.ENDORSE, 1)));
    }

    @Test
    void a_position_is_withdrawn_from_a_withheld_solution_too() {
        inOpenSpace
                .given(PROPOSED, ENDORSED, WITHHELD)
                .when(withdraw(by(ANA)))
                .then(withdrawn(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)));
    }

    @Test
    void withdrawing_where_none_is_held_changes_nothing() {
        inOpenSpace.given(PROPOSED).when(withdraw(by(ANA))).thenNothing();
        inOpenSpace
                .given(PROPOSED, ENDORSED, withdrawn(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)))
                .when(withdraw(by(ANA)))
                .thenNothing();
    }

    @Test
    void after_withdrawing_a_position_is_taken_anew() {
        inOpenSpace
                .given(PROPOSED, ENDORSED, withdrawn(1, SERVICE_USER_ANA, held(Position.ENDORSE, 1)))
                .when(endorse(by(ANA)))
                .then(ENDORSED);
    }

    private static SolutionCommand endorse(Act act) {
        return take(act, Position.ENDORSE, null);
    }

    private static SolutionCommand raise(Act act) {
        return take(act, Position.CONCERN, TEXT);
    }

    private static SolutionCommand withdraw(Act act) {
        return new WithdrawPosition(SOLUTION, act, null);
    }
}
