package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.creativespaces.servers.Ports;

/** The query service in a process of its own, bound to one core. */
final class ReaderProcess implements AutoCloseable {
    private static final Path JAR = Path.of("query-service/target/query-service-0.1.0-SNAPSHOT-exec.jar");
    private static final Pattern REBUILT = Pattern.compile("read models hold all ([\\d,]+) events");

    private final Process process;
    private final Path log;

    private ReaderProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param core the only one that it may use; below 0 for all */
    static ReaderProcess start(int core, Path folder, String ledger, String rows, String... jvmOptions)
            throws IOException {
        var line = new ArrayList<String>();
        if (core >= 0) line.addAll(List.of("taskset", "-c", Integer.toString(core)));
        line.add(Program.java());
        line.addAll(List.of(jvmOptions));
        line.addAll(List.of(
                "-jar",
                JAR.toString(),
                "--server.port=" + Ports.free(),
                "--server.address=127.0.0.1",
                "--management.server.port=" + Ports.free(),
                "--creative-spaces.data-dir=" + Files.createDirectories(folder),
                "--creative-spaces.ledger.url=" + ledger,
                "--creative-spaces.mongodb.uri=" + rows));
        var log = Files.createTempFile("reader", ".log");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ReaderProcess(process, log);
    }

    /** Returns when the log has it. */
    void awaitLine(String text) throws IOException, InterruptedException {
        while (!Files.readString(log).contains(text)) {
            if (!process.isAlive()) throw new IllegalStateException("the reader ended: " + log);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Whether its read models have held all events. */
    boolean hasCaughtUp() throws IOException {
        if (!process.isAlive()) throw new IllegalStateException("the reader ended: " + log);
        return REBUILT.matcher(Files.readString(log)).find();
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** The largest resident set so far in MiB, as Linux counts it. */
    long peakResidentMiB() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
