package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * A packaged jar taken apart as the images have it, and beside it the classes that a start loads, as the JVM keeps them in
 * memory: each start of the many that tests make takes half of the processor's time so.
 */
public final class Unpacked {
    private static final Path FOLDER = Path.of("target", "unpacked");
    private static final Map<Path, List<String>> LINES = new ConcurrentHashMap<>();

    private Unpacked() {}

    /** The beginning of a command line that starts the program, up to its own arguments; the JVM's come before. */
    public static List<String> line(Path jar, String... ofJvm) {
        var kept = LINES.computeIfAbsent(jar, Unpacked::unpack);
        var line = new ArrayList<>(kept.subList(0, 1));
        line.addAll(List.of(ofJvm));
        line.addAll(kept.subList(1, kept.size()));
        return line;
    }

    private static List<String> unpack(Path jar) {
        try {
            var folder = FOLDER.resolve(jar.getFileName().toString().replace(".jar", ""));
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            run(
                    folder,
                    java(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    folder.toString());
            var program = folder.resolve(jar.getFileName()).toString();
            var classes = folder.resolve("classes.jsa").toString();
            run(
                    folder,
                    java(),
                    // A start lasts seconds: compiling well would cost more than it gains.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ArchiveClassesAtExit=" + classes,
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    program,
                    "--creative-spaces.demo=false",
                    "--creative-spaces.data-dir=" + folder.resolve("data"),
                    "--server.port=0",
                    "--management.server.port=0");
            return List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + classes, "-jar", program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path folder, String... line) throws IOException, InterruptedException {
        var log = folder.resolve("unpacking.log");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var code = process.waitFor();
        assertThat(code).as(() -> String.join(" ", line) + said(log)).isZero();
    }

    private static String said(Path log) {
        try {
            return "\n" + Files.readString(log);
        } catch (IOException e) {
            return " said what cannot be read: " + e.getMessage();
        }
    }

    /** The program that runs this test. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
