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
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class CommitmentControllerTest {
    private static final SolutionId SOLUTION = SolutionId.of(ID);
    private static final CommitmentId COMMITMENT = CommitmentId.of(OTHER_ID);
    private static final String ALL = "/solutions/" + ID + "/commitments";
    private static final String ONE = ALL + "/" + OTHER_ID;
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final Map<String, ?> UNDERTAKING = Map.of("action", "Open a room.", "due", "2027-03-31");

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void an_action_is_undertaken_with_little() {
        var answer = requests.post("sam", ALL, UNDERTAKING);

        var command = (Commit) behind.only();
        assertThat(command)
                .isEqualTo(new Commit(
                        SOLUTION, command.act(), command.commitment(), null, new Sealed("action...."), DUE, null));
        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/v1" + ALL + "/" + command.commitment())
                .hasHeader("ETag", "\"1\"");
    }

    @Test
    void an_action_is_undertaken_with_all_there_is() {
        var body = with(with(UNDERTAKING, "id", OTHER_ID), "resources", "Two nurses.");

        assertThat(requests.post("olu", ALL, with(body, "organisationId", ID)))
                .hasStatus(201)
                .hasHeader("Location", "/api/v1" + ONE);

        assertThat(behind.only())
                .isEqualTo(new Commit(
                        SOLUTION,
                        behind.only().act(),
                        COMMITMENT,
                        OrganisationId.of(ID),
                        new Sealed("action...."),
                        DUE,
                        new Sealed("resources....")));
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(Owner.programme("solution", SOLUTION));
    }

    @Test
    void sent_again_it_has_the_same_address() {
        var first = requests.with("sam", "again", HttpMethod.POST, ALL, UNDERTAKING)
                .exchange()
                .getResponse();
        var second = requests.with("sam", "again", HttpMethod.POST, ALL, UNDERTAKING)
                .exchange()
                .getResponse();
        var other = requests.post("sam", ALL, UNDERTAKING).getResponse();

        assertThat(second.getHeader("Location")).isNotNull().isEqualTo(first.getHeader("Location"));
        assertThat(other.getHeader("Location")).isNotEqualTo(first.getHeader("Location"));
        assertThat(behind.sent()).hasSize(2);
        assertThat(((Commit) behind.sent().getFirst()).commitment().value().version())
                .isEqualTo(8);
        assertThat(((Commit) behind.sent().getFirst()).commitment().value().variant())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "due"})
    void what_an_undertaking_needs_is_asked_for(String field) {
        assertFields(requests.post("sam", ALL, with(UNDERTAKING, field, null)), field);
    }

    @ParameterizedTest
    @CsvSource({"id, x", "due, tomorrow", "due, 2027-02-30", "due, 31.3.2027", "party, Sam"})
    void what_an_undertaking_cannot_have_is_named(String field, String value) {
        assertFields(requests.post("sam", ALL, with(UNDERTAKING, field, value)), field);
    }

    @ParameterizedTest
    @CsvSource({
        ", action, 10000",
        ", resources, 10000",
        "/progress, note, 10000",
        "/fulfilment, evidence, 10000",
        "/release, reason, 2000"
    })
    void its_texts_have_an_end(String path, String field, int most) {
        var address = path == null ? ALL : ONE + path;
        Map<String, ?> body = path == null ? UNDERTAKING : Map.of();
        assertThat(requests.post("sam", address, with(body, field, "x".repeat(most))))
                .hasStatus2xxSuccessful();
        assertFields(requests.post("sam", address, with(body, field, "x".repeat(most + 1))), field);
    }

    @Test
    void a_day_that_has_passed_is_named() {
        behind.fail(new Refused(Reason.DUE_DATE_PASSED, "It has passed."));

        var answer = requests.post("sam", ALL, UNDERTAKING);

        assertProblem(answer, 422, "DUE_DATE_PASSED");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("due");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 100})
    void progress_is_reported_with_a_figure(int percent) {
        assertThat(requests.post("sam", ONE + "/progress", Map.of("note", "Some.", "percent", percent)))
                .hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new ReportProgress(
                        SOLUTION, behind.only().act(), COMMITMENT, null, new Sealed("note...."), percent));
    }

    @Test
    void progress_is_reported_without_a_figure_too() {
        assertThat(requests.post("sam", ONE + "/progress", Map.of("note", "Some.")))
                .hasStatusOk();

        assertThat(((ReportProgress) behind.only()).percent()).isNull();
    }

    @Test
    void what_is_wrong_with_a_report_is_named() {
        assertFields(requests.post("sam", ONE + "/progress", Map.of()), "note");
        for (var percent : List.of(-1, 101, 0.5, "40")) {
            assertFields(
                    requests.post("sam", ONE + "/progress", Map.of("note", "Some.", "percent", percent)), "percent");
        }
    }

    @Test
    void it_is_fulfilled_with_evidence_and_released_for_a_reason() {
        requests.post("sam", ONE + "/fulfilment", Map.of("evidence", "It is open.", "organisationId", ID));
        requests.post("sam", ONE + "/release", Map.of("reason", "No room.", "organisationId", ID));

        var body = OrganisationId.of(ID);
        var fulfilled = behind.sent().getFirst();
        var released = behind.sent().getLast();
        assertThat(fulfilled)
                .isEqualTo(new Fulfil(SOLUTION, fulfilled.act(), COMMITMENT, body, new Sealed("evidence....")));
        assertThat(released)
                .isEqualTo(new Release(SOLUTION, released.act(), COMMITMENT, body, new Sealed("reason....")));
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(Owner.programme("solution", SOLUTION));
    }

    @Test
    void both_say_why() {
        assertFields(requests.post("sam", ONE + "/fulfilment", Map.of()), "evidence");
        assertFields(requests.post("sam", ONE + "/release", Map.of()), "reason");
    }
}
