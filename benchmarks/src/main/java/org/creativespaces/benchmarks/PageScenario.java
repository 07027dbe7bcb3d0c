package org.creativespaces.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A region's page, read over 32 connections while nothing happens, then while positions are being taken, against a
 * controller in the same program that answers with the same bytes out of memory and past security.
 */
final class PageScenario {
    private static final int PEOPLE = 100;
    private static final int SOLUTIONS = 200;
    private static final int ENDORSEMENTS = 10_000;
    private static final int CONNECTIONS = 32;
    private static final int WRITES_PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TURN = Duration.ofSeconds(6);
    private static final String PAGE = "/regions/" + Town.REGION;
    private static final String DASHBOARD = "/api/v1/regions/" + Town.REGION + "/dashboard";

    private PageScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(PageScenario::measure);
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
            var bytes = program.text(PAGE).getBytes(StandardCharsets.UTF_8);
            program.send(HttpRequest.newBuilder(program.uri(TrivialAnswer.PATH))
                    .header("Content-Type", "application/octet-stream")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                    .build());
            Scenario.print("the page has %d bytes", bytes.length);
            var page = Town.get(PAGE, null);
            var trivial = Town.get(TrivialAnswer.PATH, null);
            read(town, trivial, WARM_UP);
            read(town, page, WARM_UP);
            var yardstick = read(town, trivial, TURN);
            var still = read(town, page, TURN);
            Scenario.print("the trivial answer of the same bytes: %s", yardstick);
            Scenario.print("the page: %s, ratio %.2f", still, still.rate() / yardstick.rate());
            Scenario.print(
                    "the page while %d positions are taken each second: %s", WRITES_PER_SECOND, busy(town, page));
        }
    }

    /** Each position makes the page be rendered anew. */
    private static Load.Result busy(Town town, byte[] page) throws IOException, InterruptedException {
        var writes = town.endorsements((int) (WRITES_PER_SECOND * TURN.toSeconds()));
        var writer = Thread.ofPlatform().start(() -> {
            try {
                town.load(1, WRITES_PER_SECOND, TURN).run(writes).only(200);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var result = read(town, page, TURN);
        writer.join();
        return result;
    }

    private static Load.Result read(Town town, byte[] request, Duration howLong) throws IOException {
        return town.load(CONNECTIONS, 0, howLong).run(() -> request).only(200);
    }
}
