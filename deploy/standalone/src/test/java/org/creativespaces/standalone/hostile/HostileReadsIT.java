package org.creativespaces.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.creativespaces.standalone.hostile.Running.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The folder of hostile inputs, tried on everything that can be read, and on addresses that there are not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReadsIT {
    private static final int READERS = 24;
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X");

    @TempDir
    static Path folder;

    private Running program;
    private String space;

    @BeforeAll
    void start() throws Exception {
        program = Running.in(folder.resolve("data"));
        var made = program.send(
                "POST",
                "/api/v1/spaces",
                Inputs.writes().get("POST /api/v1/spaces").toString());
        assertThat(made.status()).isEqualTo(201);
        space = made.headers().get("location").replaceAll(".*/", "");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @AfterEach
    void nothing_is_stored_and_all_goes_on() throws Exception {
        assertThat(program.events()).isEqualTo(1);
        assertThat(program.get("/api/v1/spaces/" + space).path("title").asString())
                .isEqualTo("Quiet rooms");
    }

    @Test
    void no_parameter_is_taken_that_is_none() throws Exception {
        // Side by side, since those that name something to wait for are waited for.
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var asked = new ArrayList<Callable<Void>>();
            for (var query : Inputs.lines("queries.txt")) for (var route : reads()) asked.add(() -> ask(route, query));
            for (var one : readers.invokeAll(asked)) one.get();
        }
    }

    private Void ask(Route route, String query) throws IOException {
        var target = route.at(space) + "?" + query;
        var answer = program.send("GET", target, "");
        if (route.pattern().startsWith("/api/")) Turned.asProblem(answer, target);
        else Turned.tellsNothing(answer, target);
        return null;
    }

    @Test
    void an_address_names_something_or_nothing() throws Exception {
        for (var id : Inputs.lines("ids.txt")) {
            for (var route : reads()) {
                if (route.named()) Turned.away(program.send("GET", route.at(id), ""), route.at(id));
            }
        }
    }

    @Test
    void no_header_makes_a_read_fail() throws Exception {
        for (var header : Inputs.headers("read-headers.json").entrySet()) {
            for (var value : header.getValue()) {
                for (var route : reads()) {
                    var headers = Map.of(header.getKey(), value);
                    var answer = program.send("GET", route.at(space), headers, new byte[0]);
                    Turned.tellsNothing(answer, route + " " + header.getKey() + ": " + value);
                    assertThat(answer.head() + answer.body()).doesNotContain("evil.example");
                }
            }
        }
    }

    @Test
    void an_address_that_is_a_trick_leads_nowhere() throws Exception {
        for (var target : Inputs.lines("targets.txt")) {
            for (var method : METHODS) {
                var answer = program.send(method, target, method.equals("HEAD") ? "" : "{}");
                Turned.tellsNothing(answer, method + " " + target);
                assertThat(answer.body()).as(target).doesNotContain("root:", "spring:", "SQLite format");
            }
        }
    }

    @Test
    void an_address_that_is_too_long_is_answered() throws Exception {
        for (var target : List.of(
                "/api/v1/spaces/" + "x".repeat(100_000),
                "/api/v1/spaces?" + "x=1&".repeat(20_000),
                "/" + "../".repeat(2_000) + "etc/passwd")) {
            Turned.away(program.send("GET", target, ""), target.substring(0, 40));
        }
    }

    @Test
    void signing_in_and_getting_a_token_take_nothing_hostile_either() throws Exception {
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        for (var body : Inputs.bodies().entrySet()) {
            for (var target : List.of(
                    "/oauth2/token",
                    "/oauth2/authorize",
                    "/oauth2/introspect",
                    "/oauth2/revoke",
                    "/login",
                    "/sign-in")) {
                for (var headers : List.of(form, Map.<String, String>of())) {
                    var answer = program.send("POST", target, headers, body.getValue());
                    Turned.tellsNothing(answer, target + " " + body.getKey());
                }
            }
        }
        for (var query : Inputs.lines("queries.txt")) {
            for (var target :
                    List.of("/oauth2/authorize", "/sign-in", "/.well-known/openid-configuration", "/oauth2/jwks")) {
                Turned.tellsNothing(program.send("GET", target + "?" + query, ""), target + " " + query);
            }
        }
    }

    @Test
    void what_is_no_http_is_answered() throws Exception {
        var odd = Stream.of("{}", "\0", "GET / HTTP/9.9", " ").map(text -> text.getBytes(StandardCharsets.UTF_8));
        for (var body : odd.toList())
            Turned.tellsNothing(program.send("POST", "/api/v1/spaces", Map.of(), body), "odd");
    }

    private List<Route> reads() {
        return program.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .toList();
    }
}
