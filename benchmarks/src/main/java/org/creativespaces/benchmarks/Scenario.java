package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What all scenarios need around their measuring. */
final class Scenario {
    private static final int WITHIN_SECONDS = 120;

    private Scenario() {}

    /** Measures something in a folder that is gone afterwards. */
    interface Measuring {
        void in(Path folder) throws Exception;
    }

    static void run(Measuring measuring) throws Exception {
        if (!Files.exists(Program.JAR)) {
            System.err.println("no " + Program.JAR + ": run mvn package first");
            System.exit(1);
        }
        inFolder(measuring);
    }

    /** The same for what needs no packaged program. */
    static void inFolder(Measuring measuring) throws Exception {
        var folder = Files.createTempDirectory("creative-spaces-benchmark");
        try {
            measuring.in(folder);
        } finally {
            delete(folder);
        }
    }

    /** Options for the program's JVM: these, and those that whoever measures wants. */
    static String[] jvmOptions(String... needed) {
        var wanted = System.getenv("JVM_OPTIONS");
        return Stream.concat(Arrays.stream(needed), wanted == null ? Stream.of() : Arrays.stream(wanted.split(" ")))
                .toArray(String[]::new);
    }

    /**
     * Returns when what is read at a path holds all that is recorded, and so many events at least: what was written elsewhere
     * would leave it empty, and as current as can be.
     */
    static void awaitCurrent(Program program, String path, long events) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        for (var told = program.get(path); !holds(told, events); told = program.get(path)) {
            if (Program.secondsSince(begun) > WITHIN_SECONDS)
                throw new IllegalStateException("%s does not come to %d events: %s".formatted(path, events, told));
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean holds(JsonNode told, long events) {
        return told.path("lag").asLong() == 0 && told.path("position").asLong() >= events;
    }

    static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
