package org.creativespaces.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creativespaces.standalone.hostile.Running.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of hostile inputs, tried on everything that can be written. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWritesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IMPORT = "/api/v1/imports/polis";
    private static final String SPACES = "/api/v1/spaces";
    private static final String SOMETHING = "0198c0de-0000-7000-8000-000000000009";
    private static final long MOST_GROWTH = 256L * 1024 * 1024;

    @TempDir
    static Path folder;

    private final Map<String, JsonNode> bodies = Inputs.writes();
    private Running program;
    private String space;
    private long events;
    private long keys;
    private long memory;

    @BeforeAll
    void start() throws Exception {
        program = Running.in(folder.resolve("data"));
        space = made(open("Before"));
        memory = usedMemory();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @BeforeEach
    void remember() throws Exception {
        events = program.events();
        keys = program.keys();
    }

    @AfterEach
    void nothing_is_stored_and_all_goes_on() throws Exception {
        assertThat(program.events()).isEqualTo(events);
        assertThat(program.uploads()).isEmpty();
        assertThat(made(open("After"))).isNotBlank();
        assertThat(usedMemory()).isLessThan(memory + MOST_GROWTH);
    }

    @Test
    void every_write_of_the_program_is_tried() {
        assertThat(bodies.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        writes().stream().map(Route::toString).toList());
    }

    @Test
    void no_field_takes_what_does_not_belong_there() throws Exception {
        for (var route : writes()) {
            for (var field : Inputs.fields(bodies.get(route.toString()))) {
                for (var value : field.values()) {
                    var tried = route + " " + field.path() + " " + shortened(value);
                    var problem = Turned.asProblem(send(route, field.with(value)), tried);
                    assertThat(problem.path("reason").asString()).as(tried).isEqualTo("INVALID_FIELDS");
                    assertThat(Turned.fields(problem)).as(tried).allMatch(name -> name.startsWith(field.path()));
                }
            }
        }
        assertThat(program.keys()).isEqualTo(keys);
    }

    @Test
    void no_field_is_taken_that_a_write_does_not_have() throws Exception {
        for (var route : writes()) {
            for (var name : List.of("nothing", "__proto__", "toString", "Id", "occurredat")) {
                var body = bodies.get(route.toString()).deepCopy().asObject().put(name, SOMETHING);
                var problem = Turned.asProblem(send(route, body.toString()), route + " " + name);
                assertThat(Turned.fields(problem)).as("%s", route).containsExactly(name);
            }
        }
        assertThat(program.keys()).isEqualTo(keys);
    }

    @Test
    void the_fields_of_every_write_are_checked_too() throws Exception {
        var values = Map.of(
                "occurredAt", List.of("\"2999-01-01T00:00:00.000Z\"", "\"0001-01-01T00:00:00.000Z\"", "0", "\"now\""),
                "onBehalfOf", List.of("\"me\"", "{}", "\"\\u0000\""),
                "organisationId", List.of("\"us\"", "[]", "1"));
        for (var route : writes()) {
            for (var field : values.entrySet()) {
                for (var value : field.getValue()) {
                    var body = bodies.get(route.toString()).deepCopy().asObject();
                    body.set(field.getKey(), JSON.readTree(value));
                    var problem = Turned.asProblem(send(route, body.toString()), route + " " + body);
                    assertThat(Turned.fields(problem)).as("%s", route).containsExactly(field.getKey());
                }
            }
        }
        assertThat(program.keys()).isEqualTo(keys);
    }

    @Test
    void no_body_is_taken_that_is_none() throws Exception {
        for (var body : Inputs.bodies().entrySet()) {
            for (var route : writes()) {
                var tried = route + " " + body.getKey();
                var answer = program.send(route.method(), route.at(SOMETHING), Map.of(), body.getValue());
                var problem = Turned.asProblem(answer, tried);
                assertThat(problem.path("reason").asString())
                        .as(tried)
                        .isIn("MALFORMED_JSON", "INVALID_FIELDS", "CONTENT_TOO_LARGE");
                assertThat(answer.status() == 413).as(tried).isEqualTo(body.getValue().length > 256 * 1024);
            }
        }
        assertThat(program.keys()).isEqualTo(keys);
    }

    @Test
    void no_header_is_taken_that_is_none() throws Exception {
        for (var header : Inputs.headers("write-headers.json").entrySet()) {
            for (var value : header.getValue()) {
                for (var route : writes()) {
                    var good = bodies.get(route.toString()).toString().getBytes(StandardCharsets.UTF_8);
                    var body = good.length == 2 ? "{\"occurredAt\":null}".getBytes(StandardCharsets.UTF_8) : good;
                    var answer =
                            program.send(route.method(), route.at(SOMETHING), Map.of(header.getKey(), value), body);
                    Turned.away(answer, route + " " + header.getKey() + ": " + shortened(value));
                }
            }
        }
    }

    @Test
    void an_address_names_something_or_nothing() throws Exception {
        for (var id : Inputs.lines("ids.txt")) {
            for (var route : writes()) {
                if (!route.named()) continue;
                var body = bodies.get(route.toString()).toString().getBytes(StandardCharsets.UTF_8);
                var tried = route.method() + " " + route.at(id);
                var answer = program.send(route.method(), route.at(id), Map.of(), body);
                Turned.away(answer, tried);
                // Of nothing that exists: what is said by a rule of the domain came too far.
                assertThat(answer.body()).as(tried).doesNotContain("_NOT_FOUND");
            }
        }
        assertThat(program.keys()).isEqualTo(keys);
    }

    @Test
    void a_stale_version_is_refused() throws Exception {
        var rules = SPACES + "/" + space + "/ground-rules";
        for (var stale : List.of("\"0\"", "\"99\"", "W/\"1\"", "\"nothing\"")) {
            var answer = program.send("PUT", rules, Map.of("If-Match", stale), text("{\"text\":\"Listen.\"}"));
            assertThat(answer.status()).as(stale).isEqualTo(412);
            assertThat(Turned.asProblem(answer, stale).path("reason").asString())
                    .isEqualTo("VERSION_MISMATCH");
        }
    }

    @Test
    void a_key_that_was_used_says_the_same_again_or_nothing() throws Exception {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = program.send("POST", SPACES, key, text(open("Once")));
        assertThat(first.status()).isEqualTo(201);
        events++;
        for (var again = 0; again < 3; again++) {
            var answer = program.send("POST", SPACES, key, text(open("Once")));
            assertThat(answer.body()).isEqualTo(first.body());
        }
        var other = program.send("POST", SPACES, key, text(open("Twice")));
        assertThat(Turned.asProblem(other, "replay").path("reason").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void no_upload_is_taken_that_is_none() throws Exception {
        var form = "multipart/form-data; boundary=b";
        for (var body : Inputs.bodies().entrySet()) {
            for (var type : List.of(form, "multipart/form-data", "multipart/mixed; boundary=b", "application/json")) {
                var answer = program.send("POST", IMPORT, Map.of("Content-Type", type), body.getValue());
                Turned.asProblem(answer, type + " " + body.getKey());
            }
            var inPart = "--b\r\n"
                    + "Content-Disposition: form-data; name=\"comments.csv\";"
                    + " filename=\"../../comments.csv\"\r\n\r\n"
                    + new String(body.getValue(), StandardCharsets.ISO_8859_1) + "\r\n--b--\r\n";
            var answer = program.send(
                    "POST", IMPORT, Map.of("Content-Type", form), inPart.getBytes(StandardCharsets.ISO_8859_1));
            Turned.asProblem(answer, "a part with " + body.getKey());
        }
        assertThat(program.keys()).isEqualTo(keys);
    }

    @Test
    void what_is_unusual_but_good_is_stored_as_it_is() throws Exception {
        for (var text : Inputs.good()) {
            var id = made(open(text));
            events++;
            var event = program.get("/api/v1/spaces/" + id + "?waitFor=" + latestEvent);
            assertThat(event.path("title").asString()).isEqualTo(text);
            var page = program.send("GET", "/spaces/" + id, "");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert");
        }
    }

    private String latestEvent;

    private String made(String body) throws IOException {
        var answer = program.send("POST", SPACES, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var outcome = JSON.readTree(answer.body());
        latestEvent = outcome.path("events").path(0).path("id").asString();
        return outcome.path("id").asString();
    }

    private String open(String title) {
        return bodies.get("POST " + SPACES)
                .deepCopy()
                .asObject()
                .put("title", title)
                .toString();
    }

    /** All but the upload and the forms of the pages, which are no JSON. */
    private List<Route> writes() {
        return program.routes().stream()
                .filter(route ->
                        !route.method().equals("GET") && !route.pattern().equals(IMPORT))
                .filter(route -> route.pattern().startsWith("/api/"))
                .toList();
    }

    private Wire.Answer send(Route route, String body) throws IOException {
        return program.send(route.method(), route.at(SOMETHING), body);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(value.length(), 60));
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
