package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;
import static org.springframework.http.HttpMethod.POST;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.keys.KeysDestroyed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is wrong with a request is said as a problem. */
@EdgeTest
class ProblemsTest {
    private static final String JSON = "application/json";

    @Autowired
    private Requests requests;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "{'reason':'a'} {'reason':'b'}",
                "{'reason':'a','reason':'b'}",
                "{'reason':'a',}",
                "[]",
                "'reason'",
                "null",
                "NaN",
                "{'reason':'a\n'}",
                "{'reason':'\\x41'}",
                "  "
            })
    void what_is_no_json_object_is_refused(String body) {
        assertProblem(send(JSON, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), 400, "MALFORMED_JSON");
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        assertProblem(send(JSON, "{\"a\":".repeat(5000).getBytes(StandardCharsets.UTF_8)), 400, "MALFORMED_JSON");
    }

    @Test
    void a_body_is_in_utf_8() {
        assertProblem(
                send(JSON, "{\"reason\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)), 400, "MALFORMED_JSON");
        assertProblem(send(JSON, "{\"reason\":\"café\"}".getBytes(StandardCharsets.UTF_16)), 400, "MALFORMED_JSON");
        assertThat(send("application/json;charset=utf-8", "{\"reason\":\"café\"}".getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk();
        assertThat(behind.typed().getFirst().text()).isEqualTo("café");
    }

    @Test
    void where_json_breaks_off_is_told_without_what_was_typed() {
        var answer = send(JSON, "{\"reason\":\"secret\" oops}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer).bodyText().contains("Line 1, column").doesNotContain("secret", "oops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=iso-8859-1",
                "application/json;charset=nonsense",
                "application/merge-patch+json",
                "json"
            })
    void another_media_type_is_refused(String type) {
        assertProblem(send(type, "{\"reason\":\"a\"}".getBytes(StandardCharsets.UTF_8)), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_of_256_kib_is_read_and_a_larger_one_refused() {
        var most = "{\"reason\":\"" + "x".repeat(JsonBody.LIMIT - 13) + "\"}";

        assertFields(send(JSON, most.getBytes(StandardCharsets.UTF_8)), "reason");
        assertProblem(send(JSON, (most + " ").getBytes(StandardCharsets.UTF_8)), 413, "CONTENT_TOO_LARGE");
    }

    @Test
    void no_body_is_a_body_without_fields() {
        assertFields(
                requests.as("olu", POST, Route.CLOSE.path())
                        .header("Idempotency-Key", "none")
                        .exchange(),
                "reason");
    }

    @Test
    void answers_are_json_and_nothing_happens_for_who_wants_another() {
        var answer = requests.with("olu", "csv", POST, Route.CLOSE.path(), Route.CLOSE.body())
                .header("Accept", "text/csv")
                .exchange();

        assertProblem(answer, 406, "NOT_ACCEPTABLE");
        assertThat(behind.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PUT, /spaces, POST", "PATCH, /solutions, POST", "POST, /solutions/1/position, 'PUT,DELETE'"})
    void a_method_that_an_address_does_not_take_is_refused(String method, String path, String allowed) {
        var answer = requests.as("olu", HttpMethod.valueOf(method), path).exchange();

        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.getResponse().getHeader("Allow").replace(" ", "").split(","))
                .containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /nothing",
        "PUT, /spaces/0198c0de-0000-7000-8000-000000000001",
        "PUT, /spaces/not-an-id/ground-rules",
        "POST, /spaces/0198c0de/closure",
        "DELETE, /spaces/0198c0de-0000-7000-8000-000000000001/members/x",
        "PUT, /participants/me/constituency",
        "DELETE, /solutions/1/position"
    })
    void an_address_at_which_nothing_is_is_not_found(String method, String path) {
        var answer = requests.with("olu", "k", HttpMethod.valueOf(method), path, Map.of())
                .exchange();

        assertProblem(answer, 404, "NOT_FOUND");
    }

    @Test
    void an_address_that_no_chain_names_is_not_found() {
        assertProblem(mvc.get().uri("/somewhere").exchange(), 404, "NOT_FOUND");
        assertProblem(mvc.post().uri("/api/v2/spaces").exchange(), 404, "NOT_FOUND");
        assertProblem(mvc.get().uri("/actuator/env").exchange(), 404, "NOT_FOUND");
    }

    @Test
    void an_address_that_is_written_strangely_is_refused() {
        assertProblem(mvc.post().uri(URI.create("/api/v1/%2e%2e/spaces")).exchange(), 400, "INVALID_REQUEST");
        assertProblem(mvc.post().uri("/api/v1/spaces;a=b").exchange(), 400, "INVALID_REQUEST");
    }

    @Test
    void who_is_not_signed_in_is_challenged() {
        var answer = requests.bare(POST, "/spaces").exchange();

        assertProblem(answer, 401, "NOT_SIGNED_IN");
        assertThat(answer).hasHeader("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvcmdhbmlzZXIiXX0.",
                "Bearer a b",
                "Bearer",
                "Basic b3JnYW5pc2VyLWNsaTpzZWNyZXQ="
            })
    void a_token_that_is_none_lets_nobody_in(String authorization) {
        var answer = requests.bare(POST, "/spaces")
                .header("Authorization", authorization)
                .exchange();

        assertProblem(answer, 401, "NOT_SIGNED_IN");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_session_is_no_token_and_none_is_made() {
        assertThat(requests.send("olu", Route.CLOSE)).hasStatusOk().doesNotContainHeader("Set-Cookie");
    }

    @Test
    void answers_tell_browsers_to_do_nothing_with_them() {
        var answer = requests.send("olu", Route.CLOSE);

        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("X-Frame-Options", "DENY");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void a_refusal_is_answered_by_its_kind(Reason reason) {
        behind.fail(new Refused(reason, "So it is."));

        var answer = requests.send("olu", Route.CLOSE);

        var status = switch (reason.kind()) {
            case MISSING -> 404;
            case FORBIDDEN -> 403;
            case STALE -> 412;
            case CONFLICT -> 409;
            case INVALID -> 422;
        };
        assertProblem(answer, status, reason.name());
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("So it is.");
    }

    @Test
    void a_concern_without_text_names_the_field() {
        behind.fail(new Refused(Reason.CONCERN_WITHOUT_TEXT, "Say why."));

        assertThat(requests.send("olu", Route.ENDORSE))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("text");
    }

    @Test
    void words_of_somebody_erased_cannot_be_sealed_and_that_is_said() {
        behind.fail(new KeysDestroyed("person/" + Bodies.ID));

        assertProblem(requests.send("olu", Route.ENDORSE), 409, "PERSON_ERASED");
    }

    @Test
    void what_goes_wrong_on_our_side_is_told_without_details() {
        behind.fail(new IllegalStateException("disk of machine 7 is full"));

        var answer = requests.send("olu", Route.CLOSE);

        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer).bodyText().doesNotContain("machine 7");
    }

    private MvcTestResult send(String type, byte[] body) {
        return requests.as("olu", POST, Route.CLOSE.path())
                .header("Idempotency-Key", "key-" + type.hashCode() + Arrays.hashCode(body))
                .header("Content-Type", type)
                .content(body)
                .exchange();
    }
}
