package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The three real conversations, from the upload to every figure, against what their publisher says of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(7)
class ConversationsIT {
    private static final Map<String, String> REGIONS = Map.of(
            "london.youth.policing", "E12000007",
            "15-per-hour-seattle", "E08000025",
            "vtaiwan.uberx", "E08000003");

    @TempDir
    static Path folder;

    private Program program;
    private String token;
    private FeedFigures figures;

    @BeforeAll
    void import_all() throws Exception {
        program = Program.start(folder.resolve("data"), "--creative-spaces.demo=false");
        token = program.tokenOf("organiser-cli");
        for (var name : REGIONS.keySet()) {
            var path = Conversation.named(name).upload(program, token, REGIONS.get(name), name);
            Conversation.awaitDone(program, token, path);
            assertThat(program.json(path, token).path("problems").toString()).isEqualTo("[]");
        }
        figures = FeedFigures.of(program.feed(token));
    }

    @AfterAll
    void stop() throws Exception {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({"london.youth.policing", "15-per-hour-seattle", "vtaiwan.uberx"})
    void every_comment_has_the_published_acts_and_positions(String name) throws Exception {
        var solutions = solutionsOf(REGIONS.get(name));
        var published = Conversation.named(name).published().values();
        assertThat(solutions).hasSameSizeAs(published);
        for (var comment : published) {
            var solution = program.json(
                    "/api/v1/solutions/"
                            + solutions.get(comment.key()).path("id").asString(),
                    token);
            assertThat(countsOf(solution.path("acts")))
                    .as(comment.key())
                    .containsEntry("endorse", comment.agrees())
                    .containsEntry("concern", comment.disagrees());
            assertThat(countsOf(solution.path("positions")))
                    .as(comment.key())
                    .containsEntry("endorse", comment.latest().getOrDefault("1", 0))
                    .containsEntry("standAside", comment.latest().getOrDefault("0", 0))
                    .containsEntry("concern", comment.latest().getOrDefault("-1", 0));
            assertThat(solution.path("stage").asString()).isEqualTo(comment.moderatedOut() ? "WITHHELD" : "PROPOSED");
        }
    }

    @Test
    void every_solution_equals_what_its_events_say() throws Exception {
        assertThat(figures.solutions).hasSize(39 + 54 + 197);
        for (var entry : figures.solutions.entrySet()) {
            var shown = program.json("/api/v1/solutions/" + entry.getKey(), token);
            for (var position : List.of("endorse", "standAside", "concern")) {
                assertThat(shown.path("acts").path(position).asInt())
                        .isEqualTo(entry.getValue().acts.getOrDefault(position, 0));
                assertThat(shown.path("positions").path(position).asInt())
                        .isEqualTo(entry.getValue().standing(position));
            }
        }
    }

    @Test
    void every_dashboard_equals_what_the_events_say() throws Exception {
        for (var region : REGIONS.values()) {
            var shown = program.json("/api/v1/regions/" + region + "/dashboard", token);
            assertThat(shown.path("members").path("total").asInt())
                    .isEqualTo(figures.membersByRegion.get(region).size());
            assertThat(shown.path("solutions").path("total").asInt())
                    .isEqualTo(solutionsOf(region).size());
            assertThat(shown.path("position").asLong()).isEqualTo(figures.last);
        }
    }

    @Test
    void the_same_files_again_add_nothing() throws Exception {
        var path = Conversation.named("15-per-hour-seattle").upload(program, token, "E08000025", "once-more");
        Conversation.awaitDone(program, token, path);
        assertThat(FeedFigures.of(program.feed(token)).last).isEqualTo(figures.last);
    }

    @Test
    void nothing_that_was_typed_is_legible_in_the_data_folder() throws Exception {
        var typed = Conversation.named("london.youth.policing").published().values().stream()
                .map(comment ->
                        comment.body().substring(0, Math.min(30, comment.body().length())))
                .filter(start -> start.length() >= 12)
                .toList();
        assertThat(typed).hasSizeGreaterThan(30);
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = latin1(Files.readAllBytes(file));
                assertThat(typed.stream().filter(text -> bytes.contains(latin1(text.getBytes(StandardCharsets.UTF_8)))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Map<String, JsonNode> solutionsOf(String region) throws IOException, InterruptedException {
        return program.all("/api/v1/solutions?limit=500&region=" + region, token).stream()
                .collect(Collectors.toMap(
                        card -> Instant.parse(card.path("proposedAt").asString()) + "|"
                                + card.path("title").asString(),
                        Function.identity()));
    }

    private static Map<String, Integer> countsOf(JsonNode counts) {
        return counts.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asInt()));
    }
}
