package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import survives being killed again and again, and ends with exactly what one calm run would have recorded. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledImportIT {
    private static final int KILLS = 4;
    private static final String REGION = "E08000035";

    /** Opening, 339 voters and further authors registered and joined, 54 proposals and 2,995 votes make at least this. */
    private static final long ALL_EVENTS = 1 + 2 * 339 + 54 + 2_995;

    @TempDir
    Path folder;

    @Test
    void an_import_killed_at_random_moments_ends_complete_and_without_a_duplicate() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var conversation = Conversation.named("15-per-hour-seattle");
        var data = folder.resolve("data");
        String path = null;
        for (var kill = 0; kill < KILLS; kill++) {
            var program = Program.start(data, "--creative-spaces.demo=false");
            var token = program.tokenOf("organiser-cli");
            if (path == null) path = conversation.upload(program, token, REGION, "killed");
            awaitSomeEvents(program, token, random.nextInt(700));
            program.kill();
        }
        try (var program = Program.start(data, "--creative-spaces.demo=false")) {
            var token = program.tokenOf("organiser-cli");
            Conversation.awaitDone(program, token, path);
            var figures = FeedFigures.of(program.feed(token));
            var acts = figures.solutions.values().stream()
                    .flatMap(solution -> solution.acts.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(acts).as("seed %d", seed).isEqualTo(2_995);
            for (var comment : conversation.published().values()) {
                assertThat(figures.solutions.values())
                        .as("seed %d", seed)
                        .anyMatch(solution -> solution.acts.getOrDefault("endorse", 0) == comment.agrees()
                                && solution.acts.getOrDefault("concern", 0) == comment.disagrees());
            }
            assertThat(figures.membersByRegion.get(REGION)).hasSizeGreaterThanOrEqualTo(339);
        }
    }

    /** Until the import has got on by some events, or is done. */
    private static void awaitSomeEvents(Program program, String token, int more) throws Exception {
        var before = position(program, token);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> position(program, token) >= Math.min(before + more, ALL_EVENTS));
    }

    private static long position(Program program, String token) throws Exception {
        return program.json("/api/v1/dashboard", token).path("position").asLong();
    }
}
