package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

@EdgeTest
class TrialControllerTest {
    private static final SolutionId SOLUTION = SolutionId.of(ID);
    private static final TrialId TRIAL = TrialId.of(OTHER_ID);
    private static final String SOLUTION_PATH = "/solutions/" + ID;
    private static final String TRIALS = SOLUTION_PATH + "/trials";
    private static final String PATH = TRIALS + "/" + OTHER_ID;
    private static final String REVIEWS = SOLUTION_PATH + "/beneficiary-reviews";
    private static final String CIRCULATIONS = SOLUTION_PATH + "/circulations";
    private static final Map<String, ?> START =
            Map.of("site", "Ward 4", "measure", "Days waited", "baseline", "41.50", "start", "2026-12-01");
    private static final Map<String, ?> OBSERVATION = Map.of("value", 37, "date", "2026-12-24");
    private static final Map<String, ?> CIRCULATION =
            Map.of("regionCodes", List.of("E12000007", "E08000025"), "learning", "Ask first.");

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_trial_is_started_and_has_an_address() {
        var answer = requests.post("olu", TRIALS, with(with(START, "id", OTHER_ID), "end", "2026-12-01"));

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1" + PATH);
        assertThat(behind.only())
                .isEqualTo(new StartTrial(
                        SOLUTION,
                        behind.only().act(),
                        TRIAL,
                        new Sealed("site...."),
                        new Sealed("measure...."),
                        Decimal.of("41.50"),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 1)));
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(Owner.programme("solution", SOLUTION));
    }

    @Test
    void a_trial_without_an_id_is_given_one_that_a_repeated_write_gives_again() {
        var first =
                requests.with("olu", "key-3", HttpMethod.POST, TRIALS, START).exchange();
        var again =
                requests.with("olu", "key-3", HttpMethod.POST, TRIALS, START).exchange();

        var location = "/api/v1" + TRIALS + "/" + ((StartTrial) behind.only()).trial();
        assertThat(first).hasStatus(201).hasHeader("Location", location);
        assertThat(again).hasStatus(201).hasHeader("Location", location);
        assertThat(((StartTrial) behind.only()).end()).isNull();
    }

    @Test
    void a_number_keeps_the_digits_it_was_sent_with() {
        var body = "{\"site\":\"Ward 4\",\"measure\":\"Days\",\"start\":\"2026-12-01\",\"baseline\":0.10}";

        requests.as("olu", HttpMethod.POST, TRIALS)
                .header("Idempotency-Key", "key-4")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(((StartTrial) behind.only()).baseline()).hasToString("0.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "measure", "baseline", "start"})
    void what_a_trial_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", TRIALS, with(START, field, null)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "baseline", "start", "end", "conductor"})
    void what_a_trial_cannot_have_is_named(String field) {
        assertFields(requests.post("olu", TRIALS, with(START, field, "x")), field);
    }

    @Test
    void a_trial_does_not_end_before_it_starts() {
        assertFields(requests.post("olu", TRIALS, with(START, "end", "2026-11-30")), "end");
    }

    @Test
    void no_organisation_conducts_a_trial() {
        assertProblem(requests.post("olu", TRIALS, with(START, "organisationId", OTHER_ID)), 403, "NO_MANDATE");
    }

    @Test
    void an_observation_is_recorded() {
        assertThat(requests.post("olu", PATH + "/observations", with(OBSERVATION, "note", "Over Christmas.")))
                .hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new RecordObservation(
                        SOLUTION,
                        behind.only().act(),
                        TRIAL,
                        Decimal.of("37"),
                        LocalDate.of(2026, 12, 24),
                        new Sealed("note....")));
    }

    @Test
    void what_is_wrong_with_an_observation_is_named() {
        assertFields(requests.post("olu", PATH + "/observations", Map.of()), "value", "date");
        assertFields(requests.post("olu", PATH + "/observations", with(OBSERVATION, "value", "1e3")), "value");
        assertFields(requests.post("olu", PATH + "/observations", with(OBSERVATION, "date", "24.12.2026")), "date");
    }

    @ParameterizedTest
    @EnumSource(TrialOutcome.class)
    void a_trial_is_concluded(TrialOutcome outcome) {
        assertThat(requests.post("olu", PATH + "/conclusion", Map.of("outcome", outcome.name(), "summary", "Well.")))
                .hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new ConcludeTrial(SOLUTION, behind.only().act(), TRIAL, outcome, new Sealed("summary....")));
    }

    @Test
    void what_is_wrong_with_a_conclusion_is_named() {
        assertFields(requests.post("olu", PATH + "/conclusion", Map.of("outcome", "GOOD")), "outcome", "summary");
    }

    @Test
    void which_review_is_missing_reaches_the_caller() {
        behind.fail(new Refused(Reason.REVIEW_MISSING, "A review is missing."));
        assertProblem(
                requests.post("olu", PATH + "/conclusion", Map.of("outcome", "ADOPT", "summary", "Well.")),
                409,
                "REVIEW_MISSING");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void a_review_is_in_the_words_of_who_it_is_for(Verdict verdict) {
        var body = Map.of("verdict", verdict.name(), "text", "It is mine.", "onBehalfOf", OTHER_ID);

        assertThat(requests.post("olu", REVIEWS, body)).hasStatusOk();

        assertThat(behind.only()).isEqualTo(new Review(SOLUTION, behind.only().act(), verdict, new Sealed("text....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.person(ParticipantId.of(OTHER_ID)));
    }

    @Test
    void a_review_needs_no_words_but_a_verdict() {
        requests.post("olu", REVIEWS, Map.of("verdict", "CLOSE"));
        assertThat(((Review) behind.only()).text()).isNull();
        assertFields(requests.post("olu", REVIEWS, Map.of("verdict", "close", "stars", 5)), "verdict", "stars");
        assertFields(requests.post("olu", REVIEWS, Map.of()), "verdict");
    }

    @Test
    void a_solution_is_circulated_to_regions() {
        assertThat(requests.post("olu", CIRCULATIONS, CIRCULATION)).hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new Circulate(
                        SOLUTION,
                        behind.only().act(),
                        List.of(new RegionCode("E12000007"), new RegionCode("E08000025")),
                        new Sealed("learning....")));
    }

    @Test
    void what_is_wrong_with_a_circulation_is_named() {
        assertFields(requests.post("olu", CIRCULATIONS, Map.of()), "regionCodes", "learning");
        assertFields(requests.post("olu", CIRCULATIONS, with(CIRCULATION, "regionCodes", List.of())), "regionCodes");
        assertFields(
                requests.post("olu", CIRCULATIONS, with(CIRCULATION, "regionCodes", List.of("E12000007", "GB-LND"))),
                "regionCodes[1]");
        assertFields(
                requests.post("olu", CIRCULATIONS, with(CIRCULATION, "regionCodes", List.of("E12000007", "E12000007"))),
                "regionCodes[1]");
    }

    @Test
    void its_own_region_is_named_as_the_field_at_fault() {
        behind.fail(new Refused(Reason.OWN_REGION, "A solution is passed on to other regions than its own."));

        var answer = requests.post("olu", CIRCULATIONS, CIRCULATION);

        assertProblem(answer, 422, "OWN_REGION");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("regionCodes");
    }
}
