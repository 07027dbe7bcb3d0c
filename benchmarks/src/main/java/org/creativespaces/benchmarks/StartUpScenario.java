package org.creativespaces.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the program takes to be ready, as a plain jar, unpacked, and with what a first start taught the JVM (as the profile
 * fast-start packages it); and how much memory it has taken from the machine when nobody has asked for anything.
 */
final class StartUpScenario {
    private static final int STARTS = 3;
    private static final Duration REST = Duration.ofSeconds(90);

    private StartUpScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(StartUpScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        var unpacked = folder.resolve("program");
        java(List.of(
                "-Djarmode=tools", "-jar", Program.JAR.toString(), "extract", "--destination", unpacked.toString()));
        var jar = unpacked.resolve(Program.JAR.getFileName());
        var cache = unpacked.resolve("creative-spaces.aot");
        learn(jar, cache, folder.resolve("learning"));
        var plain = Scenario.jvmOptions();
        var learned = Scenario.jvmOptions("-XX:AOTCache=" + cache);
        Scenario.print("jar as it is: ready after %s", starts(1, folder, "plain", Program.JAR, plain));
        Scenario.print("unpacked: ready after %s", starts(1, folder, "unpacked", jar, plain));
        Scenario.print("unpacked with the AOT cache: ready after %s", starts(STARTS, folder, "cached", jar, learned));
        try (var program = Program.start(jar, folder.resolve("rest"), learned)) {
            Scenario.print("resident set when ready: %d MiB", program.residentMiB());
            TimeUnit.SECONDS.sleep(REST.toSeconds());
            Scenario.print("resident set at rest, %d s later: %d MiB", REST.toSeconds(), program.residentMiB());
        }
    }

    /** As the profile fast-start does. */
    private static void learn(Path jar, Path cache, Path data) throws Exception {
        java(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Xlog:aot=error",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.toString(),
                "--creative-spaces.demo=false",
                "--creative-spaces.data-dir=" + data,
                "--server.port=0",
                "--management.server.port=0"));
    }

    private static String starts(int times, Path folder, String name, Path jar, String... options) throws Exception {
        var seconds = new double[times];
        for (var i = 0; i < times; i++) {
            try (var program = Program.start(jar, folder.resolve(name + i), options)) {
                seconds[i] = program.secondsToReady();
            }
        }
        Arrays.sort(seconds);
        return "%.1f s (median of %d, on empty folders)".formatted(seconds[times / 2], times);
    }

    private static void java(List<String> arguments) throws Exception {
        var line = new ArrayList<>(List.of(Program.java()));
        line.addAll(arguments);
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) throw new IllegalStateException("failed: " + line);
    }
}
