package org.creativespaces.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A region's dashboard, read over 32 connections by everybody and by a member, against a controller beside it in the same
 * program that answers with the same bytes out of memory and past security. Both by turns, so that both have the same luck.
 */
final class DashboardScenario {
    private static final int PEOPLE = 100;
    private static final int SOLUTIONS = 200;
    private static final int ENDORSEMENTS = 10_000;
    private static final int CONNECTIONS = 32;
    private static final int TURNS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final String DASHBOARD = "/api/v1/regions/" + Town.REGION + "/dashboard";

    private DashboardScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(DashboardScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        try (var issuer = Issuer.start();
                var program = Program.startWith(
                        TrivialAnswer.class, folder.resolve("data"), Scenario.jvmOptions(issuer.option()))) {
            var town = Town.build(program, issuer, PEOPLE, SOLUTIONS);
            town.load(CONNECTIONS, 0, Duration.ofMinutes(1))
                    .run(town.endorsements(ENDORSEMENTS))
                    .only(200);
            Scenario.awaitCurrent(program, DASHBOARD, ENDORSEMENTS);
            var bytes = program.text(DASHBOARD).getBytes(StandardCharsets.UTF_8);
            program.send(HttpRequest.newBuilder(program.uri(TrivialAnswer.PATH))
                    .header("Content-Type", "application/octet-stream")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                    .build());
            Scenario.print("the dashboard has %d bytes", bytes.length);
            compare(town, "everybody", Town.get(DASHBOARD, null));
            compare(town, "a member", Town.get(DASHBOARD, town.member()));
        }
    }

    private static void compare(Town town, String reader, byte[] request) throws IOException {
        var trivial = Town.get(TrivialAnswer.PATH, null);
        read(town, trivial, WARM_UP);
        read(town, request, WARM_UP);
        var yardstick = 0.0;
        var rate = 0.0;
        for (var turn = 0; turn < TURNS; turn++) {
            yardstick += read(town, trivial, TURN).rate() / TURNS;
            var result = read(town, request, TURN);
            rate += result.rate() / TURNS;
            Scenario.print("  turn %d: %s", turn, result);
        }
        Scenario.print(
                "read by %s: %.0f/s, trivial answer of the same bytes %.0f/s, ratio %.2f",
                reader, rate, yardstick, rate / yardstick);
    }

    private static Load.Result read(Town town, byte[] request, Duration howLong) throws IOException {
        return town.load(CONNECTIONS, 0, howLong).run(() -> request).only(200);
    }
}
