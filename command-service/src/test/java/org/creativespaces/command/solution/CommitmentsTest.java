package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.at;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
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
import static org.creativespaces.command.solution.SolutionSpec.CLOSED;
import static org.creativespaces.command.solution.SolutionSpec.NGO_BO;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.as;
import static org.creativespaces.command.solution.SolutionSpec.body;
import static org.creativespaces.command.solution.SolutionSpec.endorsed;
import static org.creativespaces.command.solution.SolutionSpec.in;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.command.solution.SolutionSpec.revised;
import static org.creativespaces.events.organisation.MandateScope.COMMIT;
import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.events.organisation.MandateScope.SHARE_RISK;
import static org.creativespaces.events.solution.RevisionKind.EDITORIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 7: commitments only on an agreed solution; they stand whatever becomes of it later. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentsTest {
    private static final CommitmentId COMMITMENT = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final Party BODY_BY_BO = new Party(BO, Constituency.NGO, BODY);
    private static final SolutionEvent[] AGREED = {
        PROPOSED, endorsed(1, SERVICE_USER_ANA, null), endorsed(1, NGO_BO, null), new AgreementReached(SOLUTION, 1)
    };
    private static final SolutionEvent COMMITTED = committed(SERVICE_USER_ANA);
    private static final SolutionEvent COMMITTED_FOR_BODY = committed(BODY_BY_BO);
    private static final SolutionEvent REPORTED = new ProgressReported(SOLUTION, COMMITMENT, TEXT, 40);
    private static final SolutionEvent FULFILLED = new CommitmentFulfilled(SOLUTION, COMMITMENT, TEXT);
    private static final SolutionEvent RELEASED = new CommitmentReleased(SOLUTION, COMMITMENT, REASON);

    private final DeciderSpec<SolutionCommand, Solution, SolutionEvent> inOpenSpace = in(OPEN);

    @Test
    void a_member_undertakes_an_action_by_a_day() {
        inOpenSpace.given(AGREED).when(commit(by(ANA))).then(COMMITTED);
    }

    @Test
    void an_organiser_records_what_a_member_undertakes() {
        inOpenSpace.given(AGREED).when(commit(onBehalf(ANA, LEEDS))).then(COMMITTED);
    }

    @Test
    void it_is_undertaken_on_the_current_revision() {
        inOpenSpace
                .given(after(revised(2, EDITORIAL)))
                .when(commit(by(ANA)))
                .then(new ActionCommitted(SOLUTION, COMMITMENT, 2, SERVICE_USER_ANA, TEXT, DUE, OTHER_TEXT));
    }

    @Test
    void nobody_undertakes_anything_for_others() {
        inOpenSpace.given(AGREED).when(commit(organiser(LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(AGREED).when(commit(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        as(person(ANA, false, false)).given(AGREED).when(commit(by(ANA))).thenRefused(Reason.NOT_A_MEMBER);
        as(person(ANA, false, true)).given(AGREED).when(commit(by(ANA))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void an_organisation_undertakes_it_through_who_may_commit_it() {
        in(OPEN, body(Set.of(COMMIT), BO), null)
                .given(AGREED)
                .when(commit(by(BO), BODY))
                .then(COMMITTED_FOR_BODY);
        for (var facts : List.of(body(Set.of(ENDORSE, SHARE_RISK), BO), body(Set.of(COMMIT), ANA))) {
            in(OPEN, facts, null).given(AGREED).when(commit(by(BO), BODY)).thenRefused(Reason.NO_MANDATE);
        }
    }

    @Test
    void nothing_is_undertaken_on_what_is_not_agreed() {
        inOpenSpace.given(PROPOSED).when(commit(by(ANA))).thenRefused(Reason.NOT_AGREED);
        inOpenSpace
                .given(after(new AgreementLost(SOLUTION, 1)))
                .when(commit(by(ANA)))
                .thenRefused(Reason.NOT_AGREED);
        inOpenSpace.given().when(commit(by(ANA))).thenRefused(Reason.SOLUTION_NOT_FOUND);
    }

    @Test
    void nor_on_what_is_withheld_or_has_ended() {
        inOpenSpace
                .given(after(new SolutionWithheld(SOLUTION, REASON)))
                .when(commit(by(ANA)))
                .thenRefused(Reason.SOLUTION_WITHHELD);
        inOpenSpace
                .given(after(new SolutionWithdrawn(SOLUTION, REASON)))
                .when(commit(by(ANA)))
                .thenRefused(Reason.SOLUTION_WITHDRAWN);
        inOpenSpace
                .given(after(new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON)))
                .when(commit(by(ANA)))
                .thenRefused(Reason.SOLUTION_MERGED);
    }

    @Test
    void nor_in_a_closed_space() {
        in(CLOSED).given(AGREED).when(commit(by(ANA))).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void it_is_undertaken_once() {
        inOpenSpace.given(after(COMMITTED)).when(commit(by(BO))).thenRefused(Reason.ALREADY_EXISTS);
        inOpenSpace.given(after(COMMITTED, RELEASED)).when(commit(by(ANA))).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void it_may_be_due_today_and_not_before() {
        inOpenSpace.given(AGREED).when(commit(by(ANA), TODAY)).then(committed(TODAY));
        inOpenSpace.given(AGREED).when(commit(by(ANA), TODAY.minusDays(1))).thenRefused(Reason.DUE_DATE_PASSED);
    }

    @Test
    void today_is_the_day_of_the_act_where_the_programme_is() {
        var evening = "2026-06-30T23:30:00Z";
        var firstOfJuly = LocalDate.of(2026, 7, 1);
        inOpenSpace
                .given(AGREED)
                .when(commit(at(evening, by(ANA)), firstOfJuly))
                .then(committed(firstOfJuly));
        inOpenSpace
                .given(AGREED)
                .when(commit(at(evening, by(ANA)), firstOfJuly.minusDays(1)))
                .thenRefused(Reason.DUE_DATE_PASSED);
        var winter = "2026-12-31T23:30:00Z";
        var newYearsEve = LocalDate.of(2026, 12, 31);
        inOpenSpace.given(AGREED).when(commit(at(winter, by(ANA)), newYearsEve)).then(committed(newYearsEve));
    }

    @Test
    void the_party_reports_fulfils_and_releases() {
        inOpenSpace.given(after(COMMITTED)).when(report(by(ANA), null)).then(REPORTED);
        inOpenSpace
                .given(after(COMMITTED, REPORTED))
                .when(report(onBehalf(ANA, LEEDS), null))
                .then(REPORTED);
        inOpenSpace
                .given(after(COMMITTED, REPORTED))
                .when(fulfil(by(ANA), null))
                .then(FULFILLED);
        inOpenSpace.given(after(COMMITTED)).when(release(by(ANA), null)).then(RELEASED);
    }

    @Test
    void progress_may_be_told_without_a_figure() {
        inOpenSpace
                .given(after(COMMITTED))
                .when(new ReportProgress(SOLUTION, by(ANA), COMMITMENT, null, TEXT, null))
                .then(new ProgressReported(SOLUTION, COMMITMENT, TEXT, null));
    }

    @Test
    void nobody_else_does() {
        for (var act : List.of(by(BO), by(DEE), organiser(LEEDS), onBehalf(BO, LEEDS), onBehalf(ANA, LONDON))) {
            onBegun(act, null)
                    .forEach(command ->
                            inOpenSpace.given(after(COMMITTED)).when(command).thenRefused(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void an_organisation_does_through_whoever_may_commit_it() {
        var mandated = in(OPEN, body(Set.of(COMMIT), CY), null);
        mandated.given(after(COMMITTED_FOR_BODY)).when(report(by(CY), BODY)).then(REPORTED);
        mandated.given(after(COMMITTED_FOR_BODY)).when(fulfil(by(CY), BODY)).then(FULFILLED);
        mandated.given(after(COMMITTED_FOR_BODY)).when(release(by(CY), BODY)).then(RELEASED);
        onBegun(by(BO), BODY)
                .forEach(command ->
                        mandated.given(after(COMMITTED_FOR_BODY)).when(command).thenRefused(Reason.NO_MANDATE));
    }

    @Test
    void what_an_organisation_undertook_is_not_for_who_acted_for_it_nor_the_other_way_round() {
        var mandated = in(OPEN, body(Set.of(COMMIT), ANA, BO), null);
        onBegun(by(BO), null)
                .forEach(command ->
                        mandated.given(after(COMMITTED_FOR_BODY)).when(command).thenRefused(Reason.NOT_PERMITTED));
        onBegun(by(ANA), BODY)
                .forEach(command ->
                        mandated.given(after(COMMITTED)).when(command).thenRefused(Reason.NOT_PERMITTED));
    }

    @Test
    void it_goes_on_in_a_closed_space_and_after_leaving() {
        for (var spec : List.of(in(CLOSED), as(person(ANA, false, false)))) {
            spec.given(after(COMMITTED)).when(report(by(ANA), null)).then(REPORTED);
            spec.given(after(COMMITTED)).when(fulfil(by(ANA), null)).then(FULFILLED);
            spec.given(after(COMMITTED)).when(release(by(ANA), null)).then(RELEASED);
        }
    }

    @Test
    void it_goes_on_whatever_becomes_of_the_solution() {
        for (var event : List.of(
                new AgreementLost(SOLUTION, 1),
                new SolutionWithheld(SOLUTION, REASON),
                new SolutionWithdrawn(SOLUTION, REASON),
                new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON))) {
            var history = event instanceof AgreementLost
                    ? after(COMMITTED, SolutionSpec.concern(1, SolutionSpec.CARER_CY, null), event)
                    : after(COMMITTED, event);
            inOpenSpace.given(history).when(report(by(ANA), null)).then(REPORTED);
            inOpenSpace.given(history).when(fulfil(by(ANA), null)).then(FULFILLED);
            inOpenSpace.given(history).when(release(by(ANA), null)).then(RELEASED);
        }
    }

    @Test
    void nothing_is_done_about_it_after_it_ended() {
        for (var ending : List.of(FULFILLED, RELEASED)) {
            onBegun(by(ANA), null)
                    .forEach(command -> inOpenSpace
                            .given(after(COMMITTED, ending))
                            .when(command)
                            .thenRefused(Reason.COMMITMENT_ENDED));
        }
    }

    @Test
    void what_was_not_undertaken_is_not_there() {
        onBegun(by(ANA), null)
                .forEach(command -> inOpenSpace.given(AGREED).when(command).thenRefused(Reason.COMMITMENT_NOT_FOUND));
    }

    private static SolutionEvent[] after(SolutionEvent... events) {
        return Stream.concat(Stream.of(AGREED), Stream.of(events)).toArray(SolutionEvent[]::new);
    }

    private static SolutionEvent committed(Party party) {
        return new ActionCommitted(SOLUTION, COMMITMENT, 1, party, TEXT, DUE, OTHER_TEXT);
    }

    private static SolutionEvent committed(LocalDate due) {
        return new ActionCommitted(SOLUTION, COMMITMENT, 1, SERVICE_USER_ANA, TEXT, due, OTHER_TEXT);
    }

    private static SolutionCommand commit(Act act) {
        return commit(act, DUE);
    }

    private static SolutionCommand commit(Act act, LocalDate due) {
        return new Commit(SOLUTION, act, COMMITMENT, null, TEXT, due, OTHER_TEXT);
    }

    private static SolutionCommand commit(Act act, OrganisationId organisation) {
        return new Commit(SOLUTION, act, COMMITMENT, organisation, TEXT, DUE, OTHER_TEXT);
    }

    private static List<SolutionCommand> onBegun(Act act, OrganisationId organisation) {
        return List.of(report(act, organisation), fulfil(act, organisation), release(act, organisation));
    }

    private static SolutionCommand report(Act act, OrganisationId organisation) {
        return new ReportProgress(SOLUTION, act, COMMITMENT, organisation, TEXT, 40);
    }

    private static SolutionCommand fulfil(Act act, OrganisationId organisation) {
        return new Fulfil(SOLUTION, act, COMMITMENT, organisation, TEXT);
    }

    private static SolutionCommand release(Act act, OrganisationId organisation) {
        return new Release(SOLUTION, act, COMMITMENT, organisation, REASON);
    }
}
