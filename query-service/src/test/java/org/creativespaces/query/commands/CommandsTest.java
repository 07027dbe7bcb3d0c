package org.creativespaces.query.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.creativespaces.query.commands.Result.Done;
import org.creativespaces.query.commands.Result.FieldError;
import org.creativespaces.query.commands.Result.NotSignedIn;
import org.creativespaces.query.commands.Result.Refused;
import org.creativespaces.query.commands.Result.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandsTest {
    private static final String RUNNING = "{\"reason\":\"REQUEST_IN_PROGRESS\"}";

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer service;
    private Commands commands;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        commands = new Commands(
                new CommandUrl("http://127.0.0.1:" + service.getAddress().getPort(), null, 0));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add("%s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Idempotency-Key"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        exchange.getResponseHeaders().set("Location", "/api/v1/solutions/7");
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Result send() {
        var body = JsonNodeFactory.instance.objectNode().put("title", "Walk");
        return commands.send("POST", "/solutions", body, "key-1", "token-1");
    }

    @Test
    void a_command_is_sent_with_the_persons_token_and_the_forms_key() {
        answers.add(new Answer(201, "{\"id\":\"7\",\"events\":[{\"id\":\"e1\"},{\"id\":\"e2\"}]}"));

        assertThat(send()).isEqualTo(new Done("7", List.of("e1", "e2"), "/api/v1/solutions/7"));
        assertThat(asked).containsExactly("POST /api/v1/solutions Bearer token-1 key-1 {\"title\":\"Walk\"}");
    }

    @Test
    void while_the_first_click_is_being_carried_out_the_second_waits_for_its_answer() {
        answers.add(new Answer(409, RUNNING));
        answers.add(new Answer(409, RUNNING));
        answers.add(new Answer(200, "{\"id\":\"7\",\"events\":[]}"));

        assertThat(send()).isInstanceOf(Done.class);
        assertThat(asked).hasSize(3).containsOnly(asked.getFirst());
    }

    @Test
    void a_refusal_tells_its_reason_and_its_fields() {
        answers.add(new Answer(
                400, "{\"reason\":\"INVALID_FIELDS\",\"errors\":[{\"field\":\"due\",\"message\":\"is required\"}]}"));

        assertThat(send()).isEqualTo(new Refused(400, "INVALID_FIELDS", List.of(new FieldError("due", "is required"))));
    }

    @Test
    void a_token_that_is_not_taken_is_no_refusal() {
        answers.add(new Answer(401, "{}"));

        assertThat(send()).isEqualTo(new NotSignedIn());
    }

    @Test
    void what_came_of_it_is_unknown_if_the_service_fails_or_is_not_there() {
        answers.add(new Answer(503, "{\"reason\":\"OUTCOME_UNKNOWN\"}"));
        assertThat(send()).isEqualTo(new Unknown());

        service.stop(0);
        assertThat(send()).isEqualTo(new Unknown());
    }
}
