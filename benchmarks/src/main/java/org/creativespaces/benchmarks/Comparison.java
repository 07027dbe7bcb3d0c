package org.creativespaces.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is read over 32 connections, against a controller beside it in the same program that answers with the same bytes out of
 * memory and past security. Both by turns, so that both have the same luck.
 */
record Comparison(Program program, Town town) {
    private static final int PEOPLE = 100;
    private static final int SOLUTIONS = 200;
    private static final int ENDORSEMENTS = 10_000;
    private static final int CONNECTIONS = 32;
    private static final int TURNS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    static final Duration TURN = Duration.ofSeconds(4);

    /** Measures something in a town where 10,000 positions were taken. */
    interface Measuring {
        void with(Comparison comparison) throws Exception;
    }

    static void inTown(Path folder, String current, Measuring measuring) throws Exception {
        try (var issuer = Issuer.start();
                var program = Program.startWith(
                        TrivialAnswer.class, folder.resolve("data"), Scenario.jvmOptions(issuer.option()))) {
            var town = Town.build(program, issuer, PEOPLE, SOLUTIONS);
            town.load(CONNECTIONS, 0, Duration.ofMinutes(1))
                    .run(town.endorsements(ENDORSEMENTS))
                    .only(200);
            Scenario.awaitCurrent(program, current, ENDORSEMENTS);
            measuring.with(new Comparison(program, town));
        }
    }

    /** Compares what is answered at a path. */
    void of(String path, String reader, @Nullable String token) throws IOException, InterruptedException {
        var bytes = program.text(path).getBytes(StandardCharsets.UTF_8);
        program.send(HttpRequest.newBuilder(program.uri(TrivialAnswer.PATH))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
        var request = Town.get(path, token);
        var trivial = Town.get(TrivialAnswer.PATH, null);
        read(trivial, WARM_UP);
        read(request, WARM_UP);
        var yardstick = 0.0;
        var rate = 0.0;
        for (var turn = 0; turn < TURNS; turn++) {
            yardstick += read(trivial, TURN).rate() / TURNS;
            var result = read(request, TURN);
            rate += result.rate() / TURNS;
            Scenario.print("  turn %d: %s", turn, result);
        }
        Scenario.print(
                "%d bytes read by %s: %.0f/s, trivial answer of the same bytes %.0f/s, ratio %.2f",
                bytes.length, reader, rate, yardstick, rate / yardstick);
    }

    Load.Result read(byte[] request, Duration howLong) throws IOException {
        return town.load(CONNECTIONS, 0, howLong).run(() -> request).only(200);
    }
}
