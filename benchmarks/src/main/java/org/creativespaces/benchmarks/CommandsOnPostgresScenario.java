package org.creativespaces.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Endorsements as in {@link CommandsScenario}, each durable before the next of its thread: on the ledger in a file and on the one in
 * PostgreSQL by turns. The server is on the same machine and shares its cores.
 */
final class CommandsOnPostgresScenario {
    private static final int PEOPLE = 1_000;
    private static final int SOLUTIONS = 500;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private CommandsOnPostgresScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.inFolder(CommandsOnPostgresScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        Scenario.print(
                "single forced appends to a file: %.0f/s (the yardstick)", DiskBaseline.forcedAppendsPerSecond(folder));
        try (var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setDataDirectory(folder.resolve("postgres"))
                        .start();
                var file = InProcess.start(Files.createDirectories(folder.resolve("file")));
                var postgres = InProcess.start(
                        Files.createDirectories(folder.resolve("server")), server.getJdbcUrl("postgres", "postgres"))) {
            var onFile = Crowd.gather(file, PEOPLE, SOLUTIONS);
            var onPostgres = Crowd.gather(postgres, PEOPLE, SOLUTIONS);
            rate(onFile, 16, WARM_UP);
            rate(onPostgres, 16, WARM_UP);
            for (var threads : new int[] {1, 16, 64}) compare(threads, onFile, onPostgres);
        }
    }

    private static void compare(int threads, Crowd onFile, Crowd onPostgres) throws Exception {
        var rates = new double[2][ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            rates[0][round] = rate(onFile, threads, MEASURED);
            rates[1][round] = rate(onPostgres, threads, MEASURED);
        }
        var file = median(rates[0]);
        var postgres = median(rates[1]);
        Scenario.print(
                "%d threads: SQLite %.0f commands/s, PostgreSQL %.0f/s: %.0f %% of SQLite's",
                threads, file, postgres, 100 * postgres / file);
    }

    private static double rate(Crowd crowd, int threads, Duration howLong) throws Exception {
        return Threads.perSecond(threads, howLong, () -> crowd.send(crowd.endorsement()));
    }

    private static double median(double[] rates) {
        return Arrays.stream(rates).sorted().toArray()[rates.length / 2];
    }
}
