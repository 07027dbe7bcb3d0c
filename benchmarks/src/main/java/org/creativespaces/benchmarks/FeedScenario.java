package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One reader who catches up with the feed, by batches and by server-sent events; then 2,000 who follow it while 100 events a
 * second are recorded, and how long after its recording each event came to each of them.
 */
final class FeedScenario {
    private static final int PEOPLE = 200;
    private static final int SOLUTIONS = 500;
    private static final int EVENTS = 60_000;
    private static final int CONNECTIONS = 32;
    private static final int FOLLOWERS = 2_000;
    private static final double STEADY = 100;
    private static final Duration STEADY_TIME = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private FeedScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(FeedScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        try (var issuer = Issuer.start();
                var program = Program.start(folder.resolve("data"), Scenario.jvmOptions(issuer.option()))) {
            var town = Town.build(program, issuer, PEOPLE, SOLUTIONS);
            town.load(CONNECTIONS, 0, PATIENCE).run(town.endorsements(EVENTS)).only(200);
            Scenario.awaitCurrent(program, "/api/v1/dashboard", EVENTS);
            for (var turn = 0; turn < 2; turn++) {
                Scenario.print("catch-up by batches of 1,000: %s", byBatches(town));
                Scenario.print("catch-up by server-sent events: %s", byStream(program, town));
            }
            followed(program, town);
            Scenario.print("largest resident set: %d MiB", program.peakResidentMiB());
        }
    }

    private static String byBatches(Town town) throws IOException {
        var reached = new FeedReading(town, 0);
        var began = System.nanoTime();
        reached.toHead((answer, at) -> {});
        var seconds = Program.secondsSince(began);
        return "%d events in %.2f s, %.0f/s".formatted(reached.position(), seconds, reached.position() / seconds);
    }

    private static String byStream(Program program, Town town) throws Exception {
        var head = program.get("/api/v1/dashboard").path("position").asLong();
        try (var reader = new Followers()) {
            var began = System.nanoTime();
            reader.follow(program.port(), town.auditor(), 0);
            // The last one is known once something follows it, be it a sign of life.
            reader.readWhile(() -> reader.reached() < head - 1 && Program.secondsSince(began) < PATIENCE.toSeconds());
            var seconds = Program.secondsSince(began);
            return "%d events in %.2f s, %.0f/s, %d bytes each"
                    .formatted(reader.count(), seconds, reader.count() / seconds, reader.bytes() / reader.count());
        }
    }

    private static void followed(Program program, Town town) throws Exception {
        var head = program.get("/api/v1/dashboard").path("position").asLong();
        try (var followers = new Followers();
                var threads = Executors.newSingleThreadExecutor()) {
            for (var i = 0; i < FOLLOWERS; i++) followers.follow(program.port(), town.auditor(), head);
            // The first look of each is no part of what is measured.
            followers.readWhile(untilSeconds(3));
            var writing = threads.submit(() -> town.load(4, STEADY, STEADY_TIME)
                    .run(town.endorsements(Integer.MAX_VALUE))
                    .only(200));
            followers.readWhile(() -> !writing.isDone());
            var written = writing.get();
            var last = head + written.answered();
            var late = untilSeconds(20);
            followers.readWhile(() -> followers.reached() < last - 1 && late.getAsBoolean());
            var recorded = FeedReading.recordedMillis(town, head);
            Scenario.print(
                    "%d followers at %.0f events/s: %d came, of %d; lag %s; %d MB/s; written %s",
                    FOLLOWERS,
                    STEADY,
                    followers.count(),
                    (long) written.answered() * FOLLOWERS,
                    followers.lags(position -> recorded.getOrDefault(position, 0L)),
                    followers.bytes() / 1_000_000 / STEADY_TIME.toSeconds(),
                    written);
        }
    }

    private static java.util.function.BooleanSupplier untilSeconds(int seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() < end;
    }
}
