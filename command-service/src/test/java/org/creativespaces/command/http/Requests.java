package org.creativespaces.command.http;

import java.util.Map;
import java.util.UUID;
import org.creativespaces.command.identity.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
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

    /** A write with a token and a new key. */
    public MockMvcRequestBuilder send(String who, HttpMethod method, String path, Object body) {
        return bare(method, path)
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body));
    }

    public MockMvcRequestBuilder post(String who, String path, Map<String, ?> body) {
        return send(who, HttpMethod.POST, path, body);
    }

    /** A request without a token, a key or a body. */
    public MockMvcRequestBuilder bare(HttpMethod method, String path) {
        return mvc.method(method).uri("/api/v1" + path);
    }
}
