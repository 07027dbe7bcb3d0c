package org.creativespaces.command.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Something mounted for a test, so that what it meets is no imitation: a disk that is full, a file that cannot be written.
 * Only root on Linux may mount; elsewhere, and in containers that forbid it, the test is skipped and says why.
 */
public final class Mounted implements AutoCloseable {
    /** Waits at a pipe that breaks when this is closed, or when the test's process is killed, and unmounts then. */
    private static final String WATCH = "cat; umount \"$0\"";

    private final Path place;
    private final Process watch;

    private Mounted(Path place) {
        this.place = place;
        try {
            watch = new ProcessBuilder("sh", "-c", WATCH, place.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A disk of its own at an empty folder, with so many KiB. */
    public static Mounted disk(Path folder, int kibibytes) {
        orSkip("mount", "-t", "tmpfs", "-o", "mode=700,size=%dk".formatted(kibibytes), "tmpfs", folder.toString());
        return new Mounted(folder);
    }

    /** A file or folder that nobody, not even root, can write where it is. */
    static Mounted readOnly(Path file) {
        orSkip("mount", "--bind", file.toString(), file.toString());
        var mounted = new Mounted(file);
        mounted.remount("bind,ro");
        return mounted;
    }

    /** Makes the disk larger. */
    public void grow(int kibibytes) {
        remount("size=%dk".formatted(kibibytes));
    }

    private void remount(String options) {
        var said = run("mount", "-o", "remount," + options, place.toString());
        if (!said.isEmpty()) throw new AssertionError(said);
    }

    @Override
    public void close() {
        try {
            watch.getOutputStream().close();
            if (watch.waitFor() != 0) throw new AssertionError(place + " is still in use");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void orSkip(String... command) {
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && System.getProperty("os.name").equals("Linux"),
                "only root on Linux can mount a disk for this");
        var said = run(command);
        Assumptions.assumeTrue(said.isEmpty(), () -> "nothing can be mounted here: " + said);
    }

    /** What it said against it; empty when all went well. */
    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : List.of(command) + ": " + said.strip();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
