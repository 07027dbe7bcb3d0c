package org.creativespaces.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** The program with the demo, told to its end, in a process of its own: started once for all tests that look at pages. */
final class Shown implements AutoCloseable {
    private static final String LEEDS = "E08000035";

    /** The demo's last story: when it is told, all are. */
    private static final int STORIES_OF_LEEDS = 2;

    final Program program;
    private final Path folder;

    private Shown() {
        try {
            folder = Files.createTempDirectory("creative-spaces");
            program = Program.start(folder.resolve("data"));
            var token = program.tokenOf("organiser-cli");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> program.all("/api/v1/solutions?region=" + LEEDS, token)
                                    .size()
                            >= STORIES_OF_LEEDS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where tests may put files. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Hands the one program to the tests; it ends with the last of them. */
    static final class Started implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Shown.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Shown.class, type -> new Shown());
        }
    }
}
