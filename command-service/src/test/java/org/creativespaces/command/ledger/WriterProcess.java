package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link KilledWriter}, from its start to its violent end. */
final class WriterProcess implements AutoCloseable {
    private final Process process;
    private final Path words;

    private WriterProcess(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    /**
     * Returns once it writes.
     *
     * @param ledger the folder or the URL of what it writes
     * @param notes where it may keep what it says
     */
    static WriterProcess start(String ledger, Path notes) throws IOException {
        var words = Files.createTempFile(notes, "words", ".txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        ledger)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(words.toFile())
                .start();
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> Files.readString(words).contains(KilledWriter.READY) || !process.isAlive());
        return new WriterProcess(process, words);
    }

    /** Lets it write for so long, then kills it, and tells what it said. */
    List<String> killedAfter(int millis) throws IOException, InterruptedException {
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        close();
        return Files.readAllLines(words);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
