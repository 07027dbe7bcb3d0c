import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Formats every Java file of the repository, or names those that need it. The root pom.xml starts this on the toolchain's
 * JDK: inside Maven itself, which may run on an older one, the formatter would stumble over record patterns.
 */
final class Format {
    private static final Set<String> SKIPPED = Set.of("target");

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    public static void main(String[] args) throws IOException {
        var write = args[0].equals("write");
        var changed = javaFiles(Path.of("")).parallelStream()
                .filter(file -> differs(file, write))
                .toList();
        changed.forEach(file -> System.err.println((write ? "formatted " : "not formatted: ") + file));
        if (!write && !changed.isEmpty()) {
            System.err.println(
                    changed.size() + " file(s) not formatted. To format them: mvn -N -Pformat process-sources");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted()
                    .flatMap(entry -> {
                        var name = entry.getFileName().toString();
                        if (!Files.isDirectory(entry)) {
                            return name.endsWith(".java") ? Stream.of(entry) : Stream.empty();
                        }
                        if (SKIPPED.contains(name) || (name.startsWith(".") && !name.equals(".ci"))) {
                            return Stream.empty();
                        }
                        try {
                            return javaFiles(entry).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static boolean differs(Path file, boolean write) {
        try {
            var before = Files.readString(file);
            var after = FORMATTER.formatSourceAndFixImports(before);
            if (write && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return !after.equals(before);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " is not Java: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
