package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.creativespaces.command.identity.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Sends writes as clients do. */
public final class Requests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvcTester mvc;
    private final Tokens tokens;

    Requests(MockMvcTester mvc, Tokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    /** Sends a write with a token and a new key. */
    public MvcTestResult send(String who, HttpMethod method, String path, Map<String, ?> body) {
        return with(who, UUID.randomUUID().toString(), method, path, body).exchange();
    }

    public MvcTestResult post(String who, String path, Map<String, ?> body) {
        return send(who, HttpMethod.POST, path, body);
    }

    public MvcTestResult put(String who, String path, Map<String, ?> body) {
        return send(who, HttpMethod.PUT, path, body);
    }

    public MvcTestResult delete(String who, String path, Map<String, ?> body) {
        return send(who, HttpMethod.DELETE, path, body);
    }

    MvcTestResult send(String who, Route route) {
        return send(who, route.method(), route.path(), route.body());
    }

    /** A write with this key. */
    public MockMvcRequestBuilder with(String who, String key, HttpMethod method, String path, Map<String, ?> body) {
        return as(who, method, path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body));
    }

    /** A request with a token, without a key or a body. */
    public MockMvcRequestBuilder as(String who, HttpMethod method, String path) {
        return bare(method, path).header("Authorization", "Bearer " + tokens.of(who));
    }

    /** A request without a token, a key or a body. */
    MockMvcRequestBuilder bare(HttpMethod method, String path) {
        return mvc.method(method).uri("/api/v1" + path);
    }

    /** Sees that an answer is a problem, for this reason. */
    public static void assertProblem(MvcTestResult answer, int status, String reason) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo(reason);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("about:blank");
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    /** Sees that an answer is 400 and names just these fields. */
    public static void assertFields(MvcTestResult answer, String... fields) {
        assertProblem(answer, 400, "INVALID_FIELDS");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder((Object[]) fields);
    }
}
