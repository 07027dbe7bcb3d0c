package org.creativespaces.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The program told to do one thing from the command line, in a process that can be killed before it has done it. */
final class Tool {
    private final Process process;
    private final Path output;

    private Tool(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Tool start(Path data, String... words) throws IOException {
        var line = new ArrayList<>(Unpacked.line(Program.JAR, "-XX:+UseSerialGC"));
        line.addAll(List.of(words));
        line.add("--creative-spaces.data-dir=" + data);
        var output = Files.createTempFile(data.getParent(), "tool", ".log");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Tool(process, output);
    }

    /** Whether this killed it, so many milliseconds after something could be seen of it; otherwise it had done by then. */
    boolean killedAfter(BooleanSupplier seen, int millis) throws InterruptedException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !process.isAlive() || seen.getAsBoolean());
        var ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        // It may have ended just before the signal reached it.
        return !ended && process.exitValue() > 128;
    }

    /** What it said, once it has done what it was told; fails if it could not. */
    String done() throws IOException, InterruptedException {
        if (process.waitFor() != 0) throw new AssertionError(process.exitValue() + " " + said());
        return said();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    String said() throws IOException {
        return Files.readString(output);
    }
}
