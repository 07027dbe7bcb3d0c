package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Endorsements, one a command, each durable before the next of its thread: through dispatcher, gateway, decider, aggregate
 * and ledger within this process, by turns with the same commands on Axon's own storage. Then 20,000 people who all endorse
 * one solution, against as many who endorse five hundred.
 */
final class CommandsScenario {
    private static final int PEOPLE = 1_000;
    private static final int SOLUTIONS = 500;
    private static final int HOT = 20_000;
    private static final int MANY = 16;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final Duration OF_PLAIN = Duration.ofSeconds(3);

    private CommandsScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.inFolder(CommandsScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        var disk = DiskBaseline.forcedAppendsPerSecond(folder);
        Scenario.print("single forced appends to a file: %.0f/s (the yardstick)", disk);
        againstPlainAxon(folder, disk);
        oneSolution(folder);
    }

    private static void againstPlainAxon(Path folder, double disk) throws Exception {
        try (var ours = InProcess.start(data(folder, "ours"));
                var axons = InProcess.start(data(folder, "plain"), PlainAxon.class)) {
            var crowd = Crowd.gather(ours, PEOPLE, SOLUTIONS);
            var plain = Crowd.gather(axons, PEOPLE, SOLUTIONS);
            rate(crowd, MANY, WARM_UP);
            rate(plain, MANY, OF_PLAIN);
            var many = 0.0;
            for (var threads : new int[] {1, MANY, 64}) {
                var rates = new double[2][ROUNDS];
                for (var round = 0; round < ROUNDS; round++) {
                    rates[0][round] = rate(crowd, threads, MEASURED);
                    rates[1][round] = rate(plain, threads, OF_PLAIN);
                }
                var our = median(rates[0]);
                if (threads == MANY) many = our;
                Scenario.print(
                        "%d threads: %.0f commands/s, %.1f x the yardstick; plain Axon %.0f/s: %.1f x that%s",
                        threads,
                        our,
                        our / disk,
                        median(rates[1]),
                        our / median(rates[1]),
                        threads > MANY ? "; %.2f x %d threads".formatted(our / many, MANY) : "");
            }
        }
    }

    /** Crowds of the same size in the same program, by turns; nobody of them has endorsed anything before. */
    private static void oneSolution(Path folder) throws Exception {
        try (var program = InProcess.start(data(folder, "hot"))) {
            // The JVM has to have compiled the way of a crowd before it is measured.
            rate(Crowd.gather(program, PEOPLE, 1), MANY, WARM_UP);
            var first = new double[2][ROUNDS];
            var then = new double[2][ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                for (var solutions : new int[] {SOLUTIONS, 1}) {
                    var crowd = Crowd.gather(program, HOT, solutions);
                    var kind = solutions == 1 ? 1 : 0;
                    first[kind][round] = onceEach(crowd);
                    then[kind][round] = rate(crowd, MANY, MEASURED);
                }
            }
            tellOneSolution("while %d people endorse for the first time".formatted(HOT), first);
            tellOneSolution("when all of them have", then);
        }
    }

    private static double onceEach(Crowd crowd) throws Exception {
        var begun = System.nanoTime();
        crowd.sendAll(Stream.generate(crowd::endorsement).limit(HOT));
        return HOT / Program.secondsSince(begun);
    }

    private static void tellOneSolution(String when, double[][] rates) {
        var spread = median(rates[0]);
        var hot = median(rates[1]);
        Scenario.print(
                "one solution, %d threads, %s: %.0f/s; spread over %d: %.0f/s, %.2f x the time",
                MANY, when, hot, SOLUTIONS, spread, spread / hot);
    }

    private static double rate(Crowd crowd, int threads, Duration howLong) throws Exception {
        return Threads.perSecond(threads, howLong, () -> crowd.send(crowd.endorsement()));
    }

    private static double median(double[] rates) {
        return Arrays.stream(rates).sorted().toArray()[rates.length / 2];
    }

    private static Path data(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
