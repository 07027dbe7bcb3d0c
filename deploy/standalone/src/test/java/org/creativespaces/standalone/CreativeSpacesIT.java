package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a newcomer finds after the first command: the demo, on a folder that was empty. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreativeSpacesIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** No lag and nobody unheard in the whole country is as it should be. */
    private static final Set<String> NEVER_IN_ALL = Set.of("lag", "notYetHeard");

    @TempDir
    static Path folder;

    private Program program;

    @BeforeAll
    void start() throws Exception {
        program = Program.startPacked(folder.resolve("data"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> program.get("/api/v1/solutions?region=E12000007&limit=500")
                                .body()
                                .split("\"proposedAt\"", -1)
                                .length
                        > 39);
    }

    @AfterAll
    void stop() throws Exception {
        program.close();
    }

    @Test
    void every_page_answers_from_the_nation_to_a_trail() throws Exception {
        assertThat(page("/")).contains("London", "Birmingham", "Manchester", "Leeds");
        assertThat(page("/regions/E12000007")).contains("Solutions by stage", "Latest acts");
        var token = program.tokenOf("auditor-cli");
        var card = program.json("/api/v1/solutions?region=E12000007&sort=acts&limit=1", token)
                .path("items")
                .path(0);
        var solution = "/solutions/" + card.path("id").asString();
        assertThat(page(solution)).contains("Where people stand");
        assertThat(page(solution + "/trail")).contains("Proposed", "recorded");
        assertThat(page("/spaces/" + card.path("spaceId").asString())).contains("Ground rules");
    }

    @Test
    void the_sample_conversation_carries_its_attribution() throws Exception {
        var token = program.tokenOf("auditor-cli");
        var sample = program.all("/api/v1/spaces?region=E12000007", token).stream()
                .filter(space -> space.path("title").asString().contains("scrutiny of policing"))
                .findFirst()
                .orElseThrow();
        assertThat(page("/spaces/" + sample.path("id").asString())).contains("The Computational Democracy Project");
    }

    @Test
    void every_figure_has_something_to_show() throws Exception {
        var auditor = program.tokenOf("auditor-cli");
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertThat(empty(program.json("/api/v1/dashboard", auditor), "")).isEqualTo(NEVER_IN_ALL);
            for (var region : program.all("/api/v1/regions", null)) showsEverybodySomething(region);
        });
        var nation = program.json("/api/v1/dashboard", null);
        assertThat(nation.path("voice").findValues("suppressed"))
                .extracting(JsonNode::asBoolean)
                .contains(true, false);
        assertThat(nation.path("livedExperienceShare").asDouble()).isPositive();
    }

    private void showsEverybodySomething(JsonNode region) throws Exception {
        var name = region.path("name").asString();
        var dashboard = program.json(region.path("links").path("self").asString(), null);
        assertThat(dashboard.path("members").path("total").asInt()).as(name).isPositive();
        assertThat(dashboard.path("livedExperienceShare").asDouble()).as(name).isPositive();
        assertThat(dashboard.path("commitments").path("total").path("active").asInt())
                .as(name)
                .isPositive();
        assertThat(dashboard.path("risks").path("open").asInt()).as(name).isPositive();
        assertThat(dashboard.path("latest")).as(name).isNotEmpty();
        assertThat(dashboard.path("notYetHeard").isEmpty()).as(name).isEqualTo(!name.equals("Leeds"));
    }

    /** The names of figures that are nothing: no number but zero, or no entry. */
    private static Set<String> empty(JsonNode figures, String path) {
        var empty = new TreeSet<String>();
        figures.properties().forEach(figure -> {
            var name = path + figure.getKey();
            var value = figure.getValue();
            if (value.isObject()) empty.addAll(empty(value, name + "."));
            else if (value.isNumber() ? value.asDouble() == 0 : value.isEmpty() && value.isArray()) empty.add(name);
        });
        return empty;
    }

    @Test
    void what_is_not_there_is_said_on_a_page() throws Exception {
        assertThat(program.get("/regions/E12000001").statusCode()).isEqualTo(404);
        assertThat(program.get("/solutions/nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void the_secret_of_the_machine_clients_is_not_printed_when_it_is_given() throws Exception {
        assertThat(program.output()).doesNotContain("only-for-this-test");
    }

    @Test
    void a_first_start_warns_of_nothing_and_advertises_nothing() throws Exception {
        assertThat(program.output().lines().filter(line -> line.matches("(?i).*( warn |error|axoniq|console).*")))
                .isEmpty();
    }

    @Test
    void its_ledger_exported_says_what_the_feed_says_and_imported_is_the_same_ledger() throws Exception {
        var file = folder.resolve("events.jsonl");
        var copy = "--creative-spaces.data-dir=" + folder.resolve("copy");
        ledger("export", file.toString(), "--creative-spaces.data-dir=" + folder.resolve("data"));
        ledger("import", file.toString(), copy);
        ledger("export", file + ".again", copy);

        assertThat(Path.of(file + ".again")).hasSameBinaryContentAs(file);
        var own = Pattern.compile("\"commandordinal\":\"\\d+\",\"digest\":\"[0-9a-f]{64}\",");
        var exported = Files.readAllLines(file).stream()
                .limit(1_000)
                .map(line -> own.matcher(line).replaceFirst(""))
                .collect(Collectors.joining(",", "[", "]"));
        var feed = program.get("/api/v1/feed?limit=1000", program.tokenOf("auditor-cli"));
        assertThat(feed.body()).isEqualTo(exported);
    }

    @Test
    void what_dashboards_and_alerts_ask_for_is_told() throws Exception {
        var scraped = Queries.series(program.management("/prometheus", null).body());
        var queries = new TreeMap<>(Queries.ofDashboards());
        queries.putAll(Queries.ofAlerts());
        queries.putAll(Queries.ofAutoscaling());

        var unanswered = new TreeMap<String, Object>();
        queries.forEach((where, query) -> {
            var missing = Queries.unanswered(query, scraped);
            if (!missing.isEmpty()) unanswered.put(where, missing);
        });

        assertThat(queries).hasSizeGreaterThan(50);
        assertThat(unanswered).isEmpty();
    }

    @Test
    void no_label_of_a_metric_names_a_person_or_a_thing() throws Exception {
        var one = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-.*|.*@.*|(olu|sam|cara|kim|ada|max)");
        Queries.series(program.management("/prometheus", null).body())
                .forEach((metric, labels) -> labels.forEach((label, values) -> assertThat(values)
                        .as("%s{%s}", metric, label)
                        .noneMatch(value -> one.matcher(value).matches())
                        .hasSizeLessThan(500)));
    }

    @Test
    void health_is_told_to_everybody_and_its_details_to_operators() throws Exception {
        var anybody = JSON.readTree(program.management("/health", null).body());
        assertThat(anybody.path("status").asString()).isEqualTo("UP");
        assertThat(anybody.has("components")).isFalse();

        var partner = JSON.readTree(
                program.management("/health", program.tokenOf("partner-cli")).body());
        assertThat(partner.has("components")).isFalse();

        var components = JSON.readTree(program.management("/health", program.tokenOf("auditor-cli"))
                        .body())
                .path("components");
        assertThat(components.at("/ledger/details/role").asString()).isEqualTo("writes");
        assertThat(components.at("/ledger/details/head").asLong()).isPositive();
        assertThat(components.at("/readingLedger/details/head").asLong()).isPositive();
        assertThat(components.at("/readStore/details/rows").asString()).startsWith("in memory");
        assertThat(components.at("/readModels/details/lag").isNumber()).isTrue();
        assertThat(components.at("/erasure/status").asString()).isEqualTo("UP");

        assertThat(program.management("/health", "no token").statusCode()).isEqualTo(401);
    }

    @Test
    void a_second_program_on_its_folder_ends_with_one_sentence() throws Exception {
        var second = Tool.start(folder.resolve("data"), "--server.port=0", "--management.server.port=0");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said())
                .contains("another process writes the ledger in " + folder.resolve("data")
                        + ": stop it, or give this one a data folder of its own")
                .doesNotContain("\tat ", "Exception");
    }

    private static void ledger(String... words) {
        var told = new ByteArrayOutputStream();
        var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        assertThat(new LedgerTool(InputStream.nullInputStream(), stream, stream).run(words))
                .as(told.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private String page(String path) throws Exception {
        var answer = program.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
        return answer.body();
    }
}
