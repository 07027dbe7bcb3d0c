package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a newcomer relies on outside the code. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepositoryTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    @Test
    void decisions_are_numbered_without_gap_and_titled_by_their_number() throws IOException {
        var files = decisions();
        assertThat(files).isNotEmpty();
        assertThat(files.stream().map(file -> file.getFileName().toString().substring(0, 4)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, files.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
        for (var file : files) {
            var number = Integer.parseInt(file.getFileName().toString().substring(0, 4));
            assertThat(Files.readAllLines(file).getFirst()).startsWith("# " + number + ". ");
        }
    }

    @Test
    void the_readme_stays_short() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(150);
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        for (var name : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "deploy/README.md",
                "docs/runbook.md",
                "docs/sizing.md")) {
            var document = ROOT.resolve(name);
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(target ->
                            assertThat(document.resolveSibling(target)).exists());
        }
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
            return files.sorted().toList();
        }
    }
}
