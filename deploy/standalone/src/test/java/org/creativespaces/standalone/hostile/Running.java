package org.creativespaces.standalone.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creativespaces.standalone.Within;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program within the test, so that all its routes and everything it stores can be looked at. */
final class Running implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final Path data;
    private final Within program;
    private final Wire wire;
    private final String token;

    private Running(Path data, Within program) throws IOException {
        this.data = data;
        this.program = program;
        wire = new Wire(program.port());
        token = tokenOf("organiser-cli");
    }

    /** Where a request goes. */
    record Route(String method, String pattern) {
        /** The address with this in the place of each of its variables. */
        String at(String id) {
            return pattern.replaceAll("\\{things:([a-z]+)[^}]*}", "$1")
                    .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id));
        }

        boolean named() {
            return pattern.replaceAll("\\{things:[^}]*}", "").contains("{");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static Running in(Path data) throws IOException {
        return new Running(data, Within.start(data));
    }

    private String tokenOf(String client) throws IOException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + Within.SECRET).getBytes(StandardCharsets.UTF_8));
        var headers = Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
        var answer = wire.send(
                "POST", "/oauth2/token", headers, "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    /** Every route that a controller of ours serves, in a steady order. */
    List<Route> routes() {
        return program.handlers()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.creativespaces"))
                .flatMap(entry -> routes(entry.getKey()).stream())
                .distinct()
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static List<Route> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), pattern)))
                .toList();
    }

    /** Sends it as an organiser of all regions would, but for headers that say otherwise; a null value leaves one out. */
    Wire.Answer send(String method, String target, Map<String, String> others, byte[] body) throws IOException {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        if (!method.equals("GET")) {
            headers.put("Content-Type", "application/json");
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        headers.putAll(others);
        return wire.send(method, target, headers, body);
    }

    Wire.Answer send(String method, String target, String body) throws IOException {
        return send(method, target, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String target) throws IOException {
        var answer = send("GET", target, "");
        if (answer.status() != 200) throw new AssertionError(answer.head() + answer.body());
        return JSON.readTree(answer.body());
    }

    /** How many events there are. */
    long events() throws SQLException {
        return count("ledger.db", "SELECT count(*) FROM event");
    }

    /** How many texts have a key of their own. */
    long keys() throws SQLException {
        return count("keys.db", "SELECT count(*) FROM text_key");
    }

    private long count(String file, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file) + "?open_mode=1");
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.getLong(1);
        }
    }

    /** The files of the data folder that wait for an import. */
    List<Path> uploads() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && data.relativize(file).getNameCount() > 1)
                    .toList();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
