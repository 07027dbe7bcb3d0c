package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.SPACE;
import static org.creativespaces.command.http.Requests.assertProblem;
import static org.springframework.http.HttpMethod.POST;

import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.dispatch.InFlight;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A write sent again happens once. */
@EdgeTest
class OnceTest {
    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_write_sent_again_is_answered_as_the_first_time_and_not_carried_out() {
        var first =
                requests.with("organiser-cli", "again", POST, "/spaces", SPACE).exchange();
        var second =
                requests.with("organiser-cli", "again", POST, "/spaces", SPACE).exchange();

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(second.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"))
                .startsWith("/api/v1/spaces/");
        assertThat(body(second)).isEqualTo(body(first)).contains("\"version\":1");
        assertThat(behind.sent()).hasSize(1);
        assertThat(behind.typed()).hasSize(3);
    }

    @Test
    void another_order_of_fields_is_the_same_body() {
        send("order", "{\"reason\":\"Done.\",\"onBehalfOf\":null}");

        assertThat(send("order", " {\"onBehalfOf\" : null, \"reason\" : \"Done.\"}"))
                .hasStatusOk();
        assertThat(behind.sent()).hasSize(1);
    }

    @Test
    void another_body_with_the_same_key_is_refused() {
        send("other", "{\"reason\":\"Done.\"}");

        assertProblem(send("other", "{\"reason\":\"Done!\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(behind.sent()).hasSize(1);
    }

    @Test
    void even_when_the_first_was_refused_by_a_rule() {
        behind.fail(new Refused(Reason.SPACE_CLOSED, "The space is closed."));
        assertProblem(send("refused", "{\"reason\":\"Done.\"}"), 409, "SPACE_CLOSED");

        assertProblem(send("refused", "{\"reason\":\"Done!\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_body_with_mistakes_does_not_use_up_the_key() {
        assertProblem(send("mended", "{}"), 400, "INVALID_FIELDS");

        assertThat(send("mended", "{\"reason\":\"Done.\"}")).hasStatusOk();
    }

    @Test
    void the_key_of_another_caller_is_another_key() {
        requests.with("organiser-cli", "mine", POST, "/spaces", SPACE).exchange();
        requests.with("olu", "mine", POST, "/spaces", SPACE).exchange();

        assertThat(behind.sent()).hasSize(2);
    }

    @Test
    void the_key_at_another_address_is_another_key() {
        requests.with("olu", "here", POST, "/spaces", SPACE).exchange();
        requests.with("olu", "here", POST, Route.CLOSE.path(), Route.CLOSE.body())
                .exchange();

        assertThat(behind.sent()).hasSize(2);
    }

    @Test
    void a_key_in_quotes_is_the_same_as_bare() {
        requests.with("olu", "\"quo\\\"ted\"", POST, "/spaces", SPACE).exchange();
        requests.with("olu", "quo\"ted", POST, "/spaces", SPACE).exchange();

        assertThat(behind.sent()).hasSize(1);
    }

    @Test
    void a_post_needs_a_key() {
        var answer = requests.as("olu", POST, "/spaces")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertProblem(answer, 400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "ü", "\"a\tb\""})
    void a_key_that_is_none_is_refused(String key) {
        assertProblem(send(key, "{\"reason\":\"Done.\"}"), 400, "INVALID_REQUEST");
        assertProblem(send("x".repeat(256), "{\"reason\":\"Done.\"}"), 400, "INVALID_REQUEST");
    }

    @Test
    void a_put_without_a_key_is_a_write_of_its_own_each_time() {
        for (var i = 0; i < 2; i++) {
            assertThat(requests.as("olu", Route.ENDORSE.method(), Route.ENDORSE.path())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"position\":\"ENDORSE\"}"))
                    .hasStatusOk();
        }

        assertThat(behind.sent())
                .extracting(command -> command.act().commandId())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_put_with_a_key_happens_once() {
        for (var i = 0; i < 2; i++) {
            assertThat(requests.with("olu", "put", Route.ENDORSE.method(), Route.ENDORSE.path(), Route.ENDORSE.body()))
                    .hasStatusOk();
        }

        assertThat(behind.sent()).hasSize(1);
    }

    @Test
    void what_changes_nothing_is_answered_with_no_events() {
        behind.changeNothing();

        var answer = requests.send("organiser-cli", Route.OPEN);

        assertThat(answer).hasStatusOk().doesNotContainHeader("Location");
        assertThat(answer).bodyJson().extractingPath("$.events").asArray().isEmpty();
    }

    @Test
    void while_the_first_is_running_the_second_is_to_wait() {
        behind.fail(new InFlight("c"));

        var answer = requests.send("olu", Route.CLOSE);

        assertProblem(answer, 409, "REQUEST_IN_PROGRESS");
        assertThat(answer).hasHeader("Retry-After", "1");
    }

    @Test
    void an_outcome_that_is_not_known_is_said_to_be_so() {
        behind.fail(new OutcomeUnknown("no answer in time", null));

        var answer = requests.send("olu", Route.CLOSE);

        assertProblem(answer, 503, "OUTCOME_UNKNOWN");
        assertThat(answer).hasHeader("Retry-After", "1");
    }

    @Test
    void what_was_not_recorded_is_said_to_be_so() {
        behind.fail(new NotStored("the disk is full", null));

        var answer = requests.send("olu", Route.CLOSE);

        assertProblem(answer, 503, "NOT_RECORDED");
        assertThat(answer).hasHeader("Retry-After", "1");
    }

    private MvcTestResult send(String key, String json) {
        return requests.as("olu", POST, Route.CLOSE.path())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
