package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * People endorse solutions over HTTP, each with a token of their own, each endorsement on disk before it is answered: as
 * many as 32 connections carry; and at a steady 1,000 a second, how long each takes from the answer until the region's
 * dashboard holds it.
 */
final class EndorsementsScenario {
    private static final int PEOPLE = 400;
    private static final int SOLUTIONS = 500;
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration MEASURED = Duration.ofSeconds(12);
    private static final double STEADY = 1_000;
    private static final double LOOKS = 200;
    private static final String DASHBOARD = "/api/v1/regions/" + Town.REGION + "/dashboard";

    private EndorsementsScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(EndorsementsScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        Scenario.print("single forced appends to a file: %.0f/s", DiskBaseline.forcedAppendsPerSecond(folder));
        try (var issuer = Issuer.start();
                var program = Program.start(folder.resolve("data"), Scenario.jvmOptions(issuer.option()))) {
            var town = Town.build(program, issuer, PEOPLE, SOLUTIONS);
            Scenario.print("warm-up: %s", full(town, WARM_UP));
            var before = program.processorSeconds();
            var result = full(town, MEASURED);
            Scenario.print("endorsements over %d connections: %s", CONNECTIONS, result);
            Scenario.print(
                    "processor time of the program: %.0f us each",
                    (program.processorSeconds() - before) / result.answered() * 1e6);
            Scenario.awaitCurrent(program, DASHBOARD, result.answered());
            Scenario.print("from answer to dashboard at %.0f/s: %s", STEADY, visible(town));
            Scenario.print("largest resident set: %d MiB", program.peakResidentMiB());
        }
    }

    private static Load.Result full(Town town, Duration howLong) throws IOException {
        return town.load(CONNECTIONS, 0, howLong)
                .run(town.endorsements(Integer.MAX_VALUE))
                .only(200);
    }

    /** When the dashboard was first seen to hold a position. */
    private record Look(long position, long nanoTime) {}

    private static String visible(Town town) throws Exception {
        var answeredAt = new HashMap<String, Long>();
        var looks = new ArrayList<Look>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Load.Result> writing = () -> town.load(CONNECTIONS, STEADY, MEASURED)
                    .run(town.endorsements(Integer.MAX_VALUE), (answer, at) -> answeredAt.put(eventId(answer), at))
                    .only(200);
            // Looks on a little longer, so that the last ones are seen too.
            Callable<Load.Result> looking = () -> town.load(1, LOOKS, MEASURED.plusSeconds(2))
                    .run(
                            () -> Town.get(DASHBOARD, null),
                            (answer, at) -> looks.add(new Look(Long.parseLong(answer.header("X-Position")), at)))
                    .only(200);
            var done = threads.invokeAll(List.of(writing, looking));
            return "%s; written %s; looked %s"
                    .formatted(
                            delays(FeedReading.positions(town, looks.getFirst().position()), answeredAt, looks),
                            done.getFirst().get(),
                            done.getLast().get());
        }
    }

    private static String eventId(Answer answer) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        var mark = "\"events\":[{\"id\":\"";
        var from = body.indexOf(mark) + mark.length();
        return body.substring(from, body.indexOf('"', from));
    }

    private static Times delays(Map<String, Long> positions, Map<String, Long> answeredAt, List<Look> looks) {
        var delays = new Times();
        answeredAt.forEach((event, answered) -> {
            var position = positions.getOrDefault(event, Long.MAX_VALUE);
            var seen = looks.stream()
                    .filter(look -> look.position() >= position)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("never seen: " + event));
            delays.add(Math.max(0, seen.nanoTime() - answered));
        });
        return delays;
    }
}
