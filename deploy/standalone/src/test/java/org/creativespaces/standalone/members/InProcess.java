package org.creativespaces.standalone.members;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.creativespaces.standalone.Within;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;

/** The whole program in this process, so that it can be asked for its routes and its issuer for tokens of any kind. */
final class InProcess implements AutoCloseable {
    private final Within program;
    private final Map<Reader, String> tokens = new ConcurrentHashMap<>();

    InProcess(Path dataDir) throws IOException {
        program = Within.start(dataDir);
    }

    URI uri(String path) {
        return program.uri(path);
    }

    /** The patterns of everything that answers a GET. */
    List<String> routesThatAreRead() {
        return program.handlers()
                .map(Map.Entry::getKey)
                .filter(mapping -> isRead(mapping.getMethodsCondition().getMethods().stream()))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A route that names no method answers every one. */
    private static boolean isRead(Stream<RequestMethod> methods) {
        var named = methods.map(RequestMethod::asHttpMethod).toList();
        return named.isEmpty() || named.contains(HttpMethod.GET);
    }

    /** As this program's issuer would give it to them. */
    String token(Reader reader) {
        return tokens.computeIfAbsent(reader, this::issue);
    }

    private String issue(Reader reader) {
        return program.token(
                reader.name(), Map.of("roles", reader.roles(), "regions", reader.regions(), "spaces", reader.spaces()));
    }

    @Override
    public void close() {
        program.close();
    }
}
