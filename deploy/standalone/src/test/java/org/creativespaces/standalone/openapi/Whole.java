package org.creativespaces.standalone.openapi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.creativespaces.standalone.Within;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** The whole program in this process, on an empty folder and without the demo; started once for all tests that ask. */
final class Whole implements AutoCloseable {
    private final Path folder;
    private final Within program;

    private Whole() {
        try {
            folder = Files.createTempDirectory("creative-spaces");
            program = Within.start(folder, TokensOnPages.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return program.uri(path);
    }

    <T> T bean(Class<T> type, String name) {
        return program.bean(type, name);
    }

    /** A token as the issuer of this program would give it to a person; a partner may follow public spaces. */
    String token(String subject, List<String> roles, List<String> regions) {
        var spaces = roles.contains("partner") ? List.of("public") : List.<String>of();
        return program.token(subject, Map.of("roles", roles, "regions", regions, "spaces", spaces));
    }

    @Override
    public void close() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Hands the one program to the tests; it ends with the last of them. */
    static final class Started implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Whole.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Whole.class, type -> new Whole());
        }
    }
}
