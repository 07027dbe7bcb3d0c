package org.creativespaces.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command service over HTTP: edge, deciders, ledger and keys. */
@SpringBootTest(
        classes = CommandService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:command-service.yaml",
            "creative-spaces.demo=true",
            "creative-spaces.client-secret=" + CommandServiceIT.SECRET
        })
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandServiceIT {
    static final String SECRET = "of-this-test";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SPACE = """
        {"regionCode":"E12000007","title":"Quiet rooms","purpose":"To find out.","groundRules":"Listen.",
         "visibility":"PUBLIC","agreementRule":{"minEndorsements":1,"minConstituencies":1,
         "livedExperienceRequired":true,"noOpenConcerns":true}}
        """;

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("creative-spaces.data-dir", data::toString);
    }

    @Test
    void a_solution_emerges() throws Exception {
        var space = id(post("/spaces", SPACE));
        var proposer = person(space, "CARER");
        var endorser = person(space, "SERVICE_USER");
        var solution = id(post(
                "/solutions",
                "{\"spaceId\":\"%s\",\"title\":\"A quiet room\",\"onBehalfOf\":\"%s\"}".formatted(space, proposer)));

        var endorsed = send(
                "PUT",
                "/solutions/" + solution + "/position",
                "{\"position\":\"ENDORSE\",\"text\":\"It helped my brother.\",\"onBehalfOf\":\"%s\"}"
                        .formatted(endorser));

        assertThat(endorsed.statusCode()).isEqualTo(200);
        assertThat(endorsed.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(json(endorsed).get("events").findValuesAsString("type"))
                .containsExactly(
                        "org.creativespaces.solution.endorsed.v1", "org.creativespaces.solution.agreement_reached.v1");
        assertThat(everyFile()).doesNotContain("It helped my brother.", "A quiet room", "Heron");
    }

    @Test
    void a_narrative_is_redacted_and_its_key_is_nowhere_any_more() throws Exception {
        var space = id(post("/spaces", SPACE));
        var author = person(space, "CARER");
        var challenge = id(post("/challenges", "{\"spaceId\":\"%s\",\"title\":\"Noise\"}".formatted(space)));
        var told = post(
                "/challenges/" + challenge + "/narratives",
                "{\"kind\":\"LIVED_EXPERIENCE\",\"text\":\"Dr Sample did it.\",\"onBehalfOf\":\"%s\"}"
                        .formatted(author));
        var before = keysOf(author);
        var redaction = "{\"eventId\":\"%s\",\"field\":\"text\",\"reason\":\"Names somebody.\"}"
                .formatted(json(told).at("/events/0/id").asString());

        var redacted = post("/redactions", redaction);
        var again = post("/redactions", redaction);

        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(200);
        assertThat(json(redacted).get("id").asString()).isEqualTo(challenge);
        assertThat(json(redacted).at("/events/0/type").asString())
                .isEqualTo("org.creativespaces.challenge.text_redacted.v1");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("events").isEmpty()).isTrue();
        var after = keysOf(author);
        assertThat(before).hasSize(2).containsAll(after);
        assertThat(after).hasSize(1);
        var gone =
                before.stream().filter(key -> !after.contains(key)).findFirst().orElseThrow();
        assertThat(everyFile().contains(gone)).isFalse();
    }

    @Test
    void what_was_looked_at_must_still_be_so() throws Exception {
        var space = id(post("/spaces", SPACE));
        var body = "{\"text\":\"Listen first.\"}";

        assertThat(ifMatch(space, "\"2\"", body).statusCode()).isEqualTo(412);
        assertThat(ifMatch(space, "\"1\"", body).statusCode()).isEqualTo(200);
        assertThat(ifMatch(space, "\"1\"", body).statusCode()).isEqualTo(412);
    }

    @Test
    void the_same_key_at_the_same_time_makes_one_space() throws Exception {
        Callable<HttpResponse<String>> open = () -> send("POST", "/spaces", SPACE, "at-once", token("organiser-cli"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> open).toList());
            for (var answer : answers) assertThat(answer.get().statusCode()).isIn(201, 409);
        }

        var again = send("POST", "/spaces", SPACE, "at-once", token("organiser-cli"));
        var oncemore = send("POST", "/spaces", SPACE, "at-once", token("organiser-cli"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(oncemore.body());
    }

    @ParameterizedTest
    @CsvSource({
        "organiser-cli, 201, ",
        "partner-cli, 403, NOT_PERMITTED",
        "auditor-cli, 403, NOT_PERMITTED",
    })
    void organisers_open_spaces_and_others_do_not(String client, int status, String reason) throws Exception {
        var answer = send("POST", "/spaces", SPACE, UUID.randomUUID().toString(), token(client));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("reason").asStringOpt().orElse(null)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1//spaces, 400",
        "POST, /api/v1/spaces/..%2fspaces, 400",
        "POST, /api/v1/spaces;x=1, 400",
        "POST, /api/v1/%73paces, 400",
        "POST, /api/%761/spaces, 404",
        "TRACE, /api/v1/spaces, 405",
        "GET, /api/v1/imports/x, 401",
        "GET, /api/v1/%69mports/x, 404",
        "GET, /nothing, 404"
    })
    void a_strange_request_is_answered_and_let_nowhere(String method, String path, int status) throws Exception {
        var token = path.contains("imports") ? "none" : token("organiser-cli");
        var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_large_body_is_refused_however_it_is_sent() throws Exception {
        var large = "{\"title\":\"" + "x".repeat(300_000) + "\"}";

        assertThat(post("/spaces", large).statusCode()).isEqualTo(413);
        assertThat(http.send(
                                request("/spaces", token("organiser-cli"))
                                        .header("Idempotency-Key", "chunked")
                                        .POST(BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_session_of_who_signs_in_is_theirs_alone() throws Exception {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = browser.send(HttpRequest.newBuilder(uri("/sign-in")).build(), BodyHandlers.ofString());
            var before = page.headers().firstValue("Set-Cookie").orElseThrow();
            var csrf = page.body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];

            var signedIn = browser.send(
                    form("/sign-in", "username=sam&password=demo&_csrf=" + csrf).build(), BodyHandlers.discarding());

            assertThat(before).startsWith("JSESSIONID=").contains("; HttpOnly", "; SameSite=Lax");
            assertThat(signedIn.statusCode()).isEqualTo(302);
            assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("JSESSIONID=")
                    .isNotEqualTo(before);
        }
    }

    private String person(String space, String constituency) throws Exception {
        var person = id(post(
                "/participants",
                "{\"pseudonym\":\"Heron\",\"constituency\":\"%s\",\"regionCode\":\"E12000007\"}"
                        .formatted(constituency)));
        var joined = post(
                "/spaces/" + space + "/members", "{\"groundRulesVersion\":1,\"onBehalfOf\":\"%s\"}".formatted(person));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        return person;
    }

    private static String id(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = json(created).get("id").asString();
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith("/" + id);
        return id;
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(method, path, body, UUID.randomUUID().toString(), token("organiser-cli"));
    }

    private HttpResponse<String> send(String method, String path, String body, String key, String token)
            throws Exception {
        return http.send(
                request(path, token)
                        .header("Idempotency-Key", key)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> ifMatch(String space, String tag, String body) throws Exception {
        return http.send(
                request("/spaces/" + space + "/ground-rules", token("organiser-cli"))
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(uri("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private String token(String client) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                form("/oauth2/token", "grant_type=client_credentials")
                        .header("Authorization", "Basic " + basic)
                        .build(),
                BodyHandlers.ofString());
        return json(answer).get("access_token").asString();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** The wrapped keys of what a person typed, one character a byte. */
    private static List<String> keysOf(String person) throws SQLException {
        var keys = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("keys.db"));
                var find = connection.prepareStatement(
                        "SELECT wrapped FROM text_key WHERE owner = ? AND wrapped IS NOT NULL")) {
            find.setString(1, "person/" + person);
            var found = find.executeQuery();
            while (found.next()) keys.add(new String(found.getBytes(1), StandardCharsets.ISO_8859_1));
        }
        return keys;
    }

    private static String everyFile() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
