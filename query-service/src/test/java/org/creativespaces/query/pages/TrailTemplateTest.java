package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Regions;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.pages.trails.Course;
import org.creativespaces.query.pages.trails.Kind;
import org.creativespaces.query.pages.trails.Steps;
import org.creativespaces.query.pages.trails.Wanted;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.What;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrailTemplateTest {
    private static final String ID = "0190a5c0-0000-7000-8000-000000000001";
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");
    private static final AgreementRule RULE = new AgreementRule(5, 2, true, true);
    private static final CommitmentId COMMITMENT = CommitmentId.of(ID);
    private static final RiskId RISK = RiskId.of(ID);
    private static final TrialId TRIAL = TrialId.of(ID);
    private static final OrganisationId BODY = OrganisationId.of(ID);
    private static final ConcernId CONCERN = ConcernId.of(ID);

    static Stream<Arguments> steps() {
        return Stream.of(
                step(
                        new What.Proposed(
                                1,
                                SpaceId.of(ID),
                                Story.LONDON,
                                "Walk & talk",
                                "weekly",
                                List.of(ChallengeId.of(ID)),
                                List.of(),
                                RULE,
                                new What.Adapted(SolutionId.of(ID), 3, "by night")),
                        "Walk &amp; talk|weekly|Adapted from revision 3|by night"),
                step(new What.Revised(2, RevisionKind.EDITORIAL, "Walk", null, List.of()), "Revision 2 (wording only)"),
                step(
                        new What.Taken(1, Position.CONCERN, CONCERN, new Superseded(Position.ENDORSE, 1)),
                        "on revision 1|instead of: an endorsement"),
                step(new What.Withdrawn(1, new Superseded(Position.CONCERN, 1)), "instead of: a concern"),
                step(new What.Agreement(4), "on revision 4"),
                step(
                        new What.Opened(
                                Story.LONDON, "Walks", "To walk", "Listen.", List.of(), Visibility.PUBLIC, RULE),
                        "Walks|To walk|Listen.|Needs 5 endorsements from 2 constituencies"),
                step(new What.GroundRules(2, "Listen first.", List.of()), "Ground rules, version 2"),
                step(new What.Rule(RULE), "Needs 5 endorsements"),
                step(new What.Ended(SolutionId.of(ID)), "href=\"/solutions/" + ID + "\"|It goes on"),
                step(new What.Answered(CONCERN, "with a bus"), "with a bus"),
                step(new What.Resolved(CONCERN), ""),
                step(
                        new What.Committed(COMMITMENT, 1, "hire a bus", DAY, "£300"),
                        "hire a bus|due 1 April 2026|With: £300"),
                step(new What.Progressed(COMMITMENT, "half way", 50), "half way|50 % done|#c-" + ID),
                step(new What.Fulfilled(COMMITMENT, "photos"), "photos|#c-" + ID),
                step(new What.Released(COMMITMENT), "#c-" + ID),
                step(
                        new What.Risked(RISK, RiskCategory.TRUST, "nobody comes", 3, 4),
                        "nobody comes|Trust of a community|likelihood 3 × impact 4 = 12"),
                step(new What.Assessed(RISK, 5, 5), "likelihood 5 × impact 5 = 25|#r-" + ID),
                step(new What.Carried(RISK, 30, "in kind"), "30 % of it|in kind|#r-" + ID),
                step(new What.Met(RISK, "asked them"), "asked them|#r-" + ID),
                step(new What.Laid(RISK), "#r-" + ID),
                step(
                        new What.Tried(TRIAL, 2, "ward 3", "days", Decimal.of("12.5"), DAY, DAY.plusDays(9)),
                        "days|at ward 3, revision 2|from 1 April 2026|to 10 April 2026|baseline 12.5"),
                step(new What.Observed(TRIAL, Decimal.of("9.0"), DAY), "9.0 on 1 April 2026|#t-" + ID),
                step(new What.Concluded(TRIAL, TrialOutcome.ADAPT, "more staff"), "It works with changes|more staff"),
                step(new What.Reviewed(2, Verdict.DRIFTED), "Has drifted|on revision 2"),
                step(new What.Circulated(2, List.of(Story.LEEDS), "start small"), "to Leeds, revision 2|start small"),
                step(new What.Raised(SpaceId.of(ID), Story.LONDON, "Waiting", "for months"), "Waiting|for months"),
                step(new What.Reframed(2, "Waiting alone", null, List.of()), "In words number 2"),
                step(
                        new What.Narrated(NarrativeId.of(ID), NarrativeKind.LIVED_EXPERIENCE, "I waited"),
                        "Lived experience|I waited"),
                step(new What.OfNarrative(NarrativeId.of(ID)), "#n-" + ID),
                step(new What.Registered(Story.LONDON, OrganisationKind.NGO, "Walkers all"), "Walkers all|NGO|London"),
                step(
                        new What.Mandated(ParticipantId.of(ID), List.of(MandateScope.ENDORSE, MandateScope.COMMIT)),
                        "May: endorse, commit"),
                step(new What.Unmandated(ParticipantId.of(ID)), "May act for it no longer."),
                step(new What.Redacted(ID, "title"), "The text: title"));
    }

    private static Arguments step(What what, String told) {
        return Arguments.of(what, told);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_is_told_in_words(What what, String told) {
        var somebody = new TrailEntry.Who("participant:" + ID, "Somebody", null);
        var page = page(entry(what, somebody, null), false);

        assertThat(page).doesNotContain("??").contains("Somebody", "for Walkers", "because");
        if (!told.isEmpty()) assertThat(page).contains(told.split("\\|"));
    }

    @Test
    void no_kind_of_step_is_forgotten() {
        var told = steps().map(step -> step.get()[0].getClass()).collect(Collectors.toSet());

        assertThat(Arrays.asList(What.class.getPermittedSubclasses()))
                .allSatisfy(kind ->
                        assertThat(told.contains(kind)).as(kind.getSimpleName()).isTrue());
    }

    @Test
    void who_has_no_name_is_told_by_a_number_or_as_a_program() {
        var raised = new What.Raised(SpaceId.of(ID), Story.LONDON, "Waiting", null);
        var page = page(entry(raised, new TrailEntry.Who("user:41c6b0de7c21", null, null), "client:workshop"), false);

        assertThat(page)
                .contains("An organiser (no. 7c21)", "recorded by the program “workshop”")
                .doesNotContain("41c6b0de", "user:", "client:");
    }

    @Test
    void a_program_that_the_words_know_is_called_by_them_and_the_demos_data_what_they_are() {
        var raised = new What.Raised(SpaceId.of(ID), Story.LONDON, "Waiting", null);

        assertThat(page(entry(raised, new TrailEntry.Who("client:demo", null, null), "client:demo"), false))
                .contains("Sample data of this demonstration", "recorded as sample data of this demonstration")
                .doesNotContain("program “", "??");
    }

    @Test
    void only_who_may_remove_a_text_is_led_to_that() {
        var raised = entry(new What.Raised(SpaceId.of(ID), Story.LONDON, "Waiting", null), null, null);

        assertThat(page(raised, true)).contains("/act/redact/E12000007?eventId=" + ID);
        assertThat(page(raised, false)).doesNotContain("/act/redact");
    }

    private static TrailEntry entry(What what, TrailEntry.Who who, String recordedBy) {
        return new TrailEntry(
                1,
                7,
                ID,
                "solution.proposed",
                "org.creativespaces.solution.proposed.v1",
                AT,
                AT,
                who,
                recordedBy,
                BODY,
                what,
                "because");
    }

    private static String page(TrailEntry entry, boolean redacts) {
        var steps = new Steps(List.of(entry), false, List.of(entry), null);
        var model = new HashMap<String, Object>();
        model.put("things", "solutions");
        model.put("id", ID);
        model.put("named", "Walk");
        model.put("here", "/solutions/" + ID + "/trail");
        model.put("wanted", new Wanted(Set.of(), null, null, null, 0));
        model.put("kinds", List.of(Kind.values()));
        model.put("constituencies", List.of(Constituency.CARER));
        model.put("names", Map.of(BODY, "Walkers"));
        model.put("redacts", redacts);
        model.put("region", Regions.find(Story.LONDON).orElseThrow());
        model.put("steps", steps);
        model.put("timeline", Course.of(steps.all(), AT));
        return Rendering.page("trail", model);
    }
}
