package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An event that no code can read, as a bug or a newer program might leave behind, in the ledger of a program that runs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoisonIT {
    private static final String POISON = """
        INSERT INTO event SELECT position + 1, 'poison-1', aggregate_id, sequence + 1, family,
            'org.creativespaces.space.painted.v1', '{"colour":"a secret"}', envelope, 'poison', 0, recorded_at, NULL
        FROM event ORDER BY position DESC LIMIT 1
        """;

    private static final String SPACE = """
        {"regionCode":"E12000007","title":"Access","purpose":"Listen","hosts":[],"groundRules":"Be kind","visibility":"PUBLIC",
         "agreementRule":{"minEndorsements":1,"minConstituencies":1,"livedExperienceRequired":false,"noOpenConcerns":false}}
        """;

    @TempDir
    Path folder;

    @Test
    void the_program_says_where_it_stopped_and_goes_on_answering() throws Exception {
        var data = folder.resolve("data");
        try (var collector = new Collector();
                var program = Program.start(
                        data,
                        "--creative-spaces.demo=false",
                        "--logging.structured.format.console=ecs",
                        "--creative-spaces.tracing.endpoint=" + collector.endpoint())) {
            var opened = open(program);
            var head = program.json("/api/v1/dashboard?waitFor=" + opened, null)
                    .path("position")
                    .asLong();
            assertThat(head).isPositive();
            assertTraced(collector);
            insertPoison(data);

            program.awaitReadiness(503);

            Awaitility.await()
                    .untilAsserted(() -> assertThat(program.output())
                            .contains("has stopped after position %d: event %d (poison-1".formatted(head, head + 1)));
            assertThat(program.output()).doesNotContain("a secret");
            assertEveryLineIsAnObject(program.output());
            var dashboard = program.json("/api/v1/dashboard", null);
            assertThat(dashboard.path("position").asLong()).isEqualTo(head);
            assertThat(dashboard.path("lag").asLong()).isEqualTo(1);
            assertThat(program.get("/").statusCode()).isEqualTo(200);
            assertThat(program.all("/api/v1/spaces", null)).hasSize(1);
        }
    }

    /** From the request to the read models, and nothing of what was typed. */
    private static void assertTraced(Collector collector) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(collector.received())
                        .contains(
                                "POST /api/v1/spaces",
                                "OpenSpace",
                                "project org.creativespaces.space.opened.v1",
                                "GET /api/v1/dashboard"));
        assertThat(collector.received())
                .contains("creative-spaces-command", "creative-spaces-query")
                .doesNotContain("Access", "Listen", "Be kind");
    }

    /** From the first on: what is printed before logging begins is for people. */
    private static void assertEveryLineIsAnObject(String output) {
        var logged = output.lines().dropWhile(line -> !line.startsWith("{")).toList();
        assertThat(logged).isNotEmpty().allSatisfy(line -> {
            var entry = JsonMapper.shared().readTree(line);
            assertThat(entry.path("@timestamp").isString()).isTrue();
            assertThat(entry.path("message").isString()).isTrue();
            assertThat(entry.at("/service/name").asString()).isEqualTo("creative-spaces");
        });
    }

    /** The event by which a space was opened. */
    private static String open(Program program) throws Exception {
        var request = HttpRequest.newBuilder(program.uri("/api/v1/spaces"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "space-1")
                .POST(BodyPublishers.ofString(SPACE));
        var answer = program.send(request, program.tokenOf("organiser-cli"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).at("/events/0/id").asString();
    }

    private static void insertPoison(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            assertThat(statement.executeUpdate(POISON)).isEqualTo(1);
        }
    }
}
