package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One text redacted and one person erased while the program runs: gone from every file and every answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasedForGoodIT {
    private static final String LONDON = "E12000007";
    private static final String ERASED = "erased at the person's request";
    private static final String REDACTED = "redacted by an organiser";
    /** What is read of the feed otherwise, one's own data, which programs have none of, and what tells of no event. */
    private static final String ELSEWHERE = "/api/v1/(feed.*|participants/me.*|imports/.*)";

    private static final JsonMapper JSON = new JsonMapper();

    private final String space = id();
    private final String challenge = id();
    private final String solution = id();
    private final String organisation = id();
    private final Map<String, String> things = Map.of(
            "{regionCode}", LONDON,
            "{spaceId}", space,
            "{challengeId}", challenge,
            "{solutionId}", solution,
            "{organisationId}", organisation);
    private final String vera = id();
    private final String otto = id();
    /** What is to be gone, and what is to stay: each text unlike any other. */
    private final List<String> gone = new ArrayList<>();

    private final List<String> kept = new ArrayList<>();

    private int lost;

    @TempDir
    Path folder;

    private Program program;
    private String organiser;
    private Instant before = Instant.EPOCH;

    @Test
    void nothing_is_left_in_any_file_or_answer_also_after_an_older_key_store_was_put_back() throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        var backup = folder.resolve("keys-of-yesterday.db");
        program = Program.start(folder.resolve("data"), "--creative-spaces.demo=false");
        try (var first = program) {
            organiser = program.tokenOf("organiser-cli");
            act();
            assertThat(data.opened()).containsAll(gone).containsAll(kept);
            assertThat(answers()).contains(gone.get(0)).containsAnyOf(kept.toArray(String[]::new));
            data.copyKeys(backup);
            var keys = data.wrapped("person/" + vera);
            assertThat(keys).hasSizeGreaterThan(4);
            assertThat(data.holds(keys.getFirst())).isTrue();

            before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            redact();
            erase();

            for (var key : keys) assertThat(data.holds(key)).isFalse();
            isGone(data);
        }
        isGoneFromFiles(data);
        data.putBackKeys(backup);
        assertThat(data.opened()).containsAll(gone);
        // The keys of what was said since are lost with the younger key store: the reasons given.
        kept.removeLast();
        lost = 2;

        program = program.startAgain(folder.resolve("data"), "--creative-spaces.demo=false");
        try (var second = program) {
            isGone(data);
        }
        isGoneFromFiles(data);
    }

    private void isGone(DataFolder data) throws Exception {
        isGoneFromFiles(data);
        var answers = answers();
        assertThat(gone).allSatisfy(text -> assertThat(answers).doesNotContain(text));
        assertThat(answers).contains(ERASED, "erased at the person&#39;s request", REDACTED);
        assertThat(kept).allSatisfy(text -> assertThat(answers).contains(text));
        var output = program.output();
        for (var texts : List.of(gone, kept)) {
            assertThat(texts).allSatisfy(text -> assertThat(output).doesNotContain(text));
        }
        var then = program.json("/api/v1/solutions/" + solution + "?asOf=" + before, organiser);
        assertThat(then.path("version").asLong()).isPositive();
        assertThat(then.path("summary").asString()).isEqualTo(REDACTED);
        var summary = program.json("/api/v1/solutions/" + solution, organiser).path("summary");
        assertThat(summary.asString()).isEqualTo(REDACTED);
        assertThat(program.json("/api/v1/solutions/" + solution + "/trail", organiser)
                        .toString())
                .contains("\"field\":\"summary\"", ERASED);
    }

    private void isGoneFromFiles(DataFolder data) throws Exception {
        assertThat(data.found(gone)).isEmpty();
        assertThat(data.found(kept)).isEmpty();
        var opened = data.opened();
        assertThat(opened).doesNotContainAnyElementsOf(gone).containsAll(kept);
        assertThat(data.ciphertexts().size() - opened.size()).isEqualTo(gone.size() + lost);
    }

    private void act() throws Exception {
        post(
                "/api/v1/spaces",
                Map.of("id", space, "regionCode", LONDON, "visibility", "PUBLIC", "hosts", List.of()),
                Map.of(
                        "title",
                        kept("space"),
                        "purpose",
                        kept("purpose"),
                        "groundRules",
                        kept("rules"),
                        "agreementRule",
                        Map.of(
                                "minEndorsements",
                                1,
                                "minConstituencies",
                                0,
                                "livedExperienceRequired",
                                false,
                                "noOpenConcerns",
                                false)));
        post(
                "/api/v1/organisations",
                Map.of("id", organisation, "regionCode", LONDON, "kind", "NGO"),
                Map.of("name", kept("organisation")));
        register(vera, gone("pseudonym"), gone("name"), gone("contact"));
        register(otto, kept("pseudonym"), "Otto", "otto");
        post(
                "/api/v1/challenges",
                Map.of("id", challenge, "spaceId", space),
                Map.of("title", kept("challenge"), "description", kept("description")));
        post(
                "/api/v1/challenges/" + challenge + "/narratives",
                Map.of("onBehalfOf", vera, "kind", "LIVED_EXPERIENCE"),
                Map.of("text", gone("narrative")));
        post(
                "/api/v1/challenges/" + challenge + "/narratives",
                Map.of("onBehalfOf", otto, "kind", "EVIDENCE"),
                Map.of("text", kept("narrative")));
        post(
                "/api/v1/solutions",
                Map.of(
                        "onBehalfOf",
                        otto,
                        "id",
                        solution,
                        "spaceId",
                        space,
                        "challengeIds",
                        List.of(challenge),
                        "narrativeIds",
                        List.of()),
                Map.of("title", kept("solution"), "summary", gone("summary")));
        position(otto, "ENDORSE", kept("endorsement"));
        position(vera, "ENDORSE", gone("endorsement"));
        position(vera, "CONCERN", gone("concern"));
        post(
                "/api/v1/solutions/" + solution + "/beneficiary-reviews",
                Map.of("onBehalfOf", vera, "verdict", "CLOSE"),
                Map.of("text", gone("review")));
    }

    private void register(String person, String pseudonym, String name, String contact) throws Exception {
        post(
                "/api/v1/participants",
                Map.of("id", person, "constituency", "SERVICE_USER", "regionCode", LONDON),
                Map.of("pseudonym", pseudonym, "name", name, "contact", contact));
        post("/api/v1/spaces/" + space + "/members", Map.of("onBehalfOf", person, "groundRulesVersion", 1), Map.of());
    }

    private void position(String person, String position, String text) throws Exception {
        var body = JSON.writeValueAsString(Map.of("onBehalfOf", person, "position", position, "text", text));
        send(HttpRequest.newBuilder(program.uri("/api/v1/solutions/" + solution + "/position"))
                .PUT(BodyPublishers.ofString(body)));
    }

    private void redact() throws Exception {
        var proposal = program.json("/api/v1/solutions/" + solution + "/trail?limit=1", organiser)
                .path("items")
                .path(0)
                .path("event")
                .asString();
        post(
                "/api/v1/redactions",
                Map.of("eventId", proposal, "field", "summary"),
                Map.of("reason", kept("redaction")));
    }

    private void erase() throws Exception {
        var done = post(
                "/api/v1/participants/" + vera + "/erasure", Map.of("onBehalfOf", vera), Map.of("reason", "She asked"));
        var last = done.path("events")
                .path(done.path("events").size() - 1)
                .path("id")
                .asString();
        program.json("/api/v1/regions?waitFor=" + last, organiser);
    }

    /** All that anybody can read, one after the other. */
    private String answers() throws Exception {
        var read = new StringBuilder();
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("nobody", null);
        for (var client : List.of("organiser-cli", "partner-cli", "auditor-cli"))
            tokens.put(client, program.tokenOf(client));
        for (var token : tokens.values()) {
            for (var path : paths()) {
                var answer = program.get(path, token);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                read.append(answer.body()).append('\n');
            }
            for (var path : pathsToThePast()) read.append(past(path, token)).append('\n');
            if (token != null) read.append(feed(token));
        }
        return read.toString();
    }

    /** By pull, by pages and by push. */
    private String feed(String token) throws Exception {
        var read = new StringBuilder();
        var pulled = program.feed(token);
        pulled.forEach(read::append);
        read.append(program.get("/api/v1/feed/pages/1", token).body());
        if (pulled.isEmpty()) return read.toString();
        var last = Long.parseLong(pulled.getLast().path("sequence").asString());
        return read.append(program.pushed(token, last)).toString();
    }

    /** As of the last month's end, which is as far back as the public asks, there was no such solution. */
    private String past(String path, String token) throws Exception {
        var answer = program.get(path, token);
        if (answer.statusCode() == 404) return "";
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private List<String> pathsToThePast() {
        return Stream.of("regions", "dashboard", "regions/" + LONDON + "/dashboard", "solutions/" + solution)
                .map(path -> "/api/v1/" + path + "?asOf=" + before)
                .toList();
    }

    /** Pages, and everything that the program's own description says can be read. */
    private List<String> paths() throws Exception {
        var paths = new ArrayList<>(List.of(
                "/",
                "/regions/" + LONDON,
                "/spaces/" + space,
                "/challenges/" + challenge,
                "/solutions/" + solution,
                "/solutions/" + solution + "/trail"));
        for (var path : program.json("/openapi", null).path("paths").properties()) {
            if (!path.getValue().has("get") || path.getKey().matches(ELSEWHERE)) continue;
            var target = things.entrySet().stream()
                    .reduce(
                            path.getKey(),
                            (way, thing) -> way.replace(thing.getKey(), thing.getValue()),
                            (one, other) -> other);
            assertThat(target).as("what is to be read at it").doesNotContain("{");
            paths.add(target);
            if (target.endsWith("/trail")) paths.add(target + "?format=csv");
        }
        return paths;
    }

    private JsonNode post(String path, Map<String, Object> fields, Map<String, Object> texts) throws Exception {
        var body = new LinkedHashMap<>(fields);
        body.putAll(texts);
        return send(HttpRequest.newBuilder(program.uri(path))
                .header("Idempotency-Key", id())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = program.send(request.header("Content-Type", "application/json"), organiser);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }

    private String gone(String kind) {
        return distinct(kind, gone);
    }

    private String kept(String kind) {
        return distinct(kind, kept);
    }

    private static String distinct(String kind, List<String> texts) {
        var text = "zq" + kind + id().replace("-", "");
        texts.add(text);
        return text;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
