package org.creativespaces.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.creativespaces.servers.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in a process of its own, so that it can be killed like any other. */
final class Program implements AutoCloseable {
    static final Path JAR = Path.of("target/creative-spaces.jar");
    private static final String SECRET = "only-for-this-test";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;
    private final int management;

    private Program(Process process, Path log, int port, int management) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /** Starts the program and returns once its read models have caught up. */
    static Program start(Path dataDir, String... options) throws IOException {
        return ready(launch(Unpacked.line(JAR), Ports.free(), dataDir, options));
    }

    /** As {@link #start}, but the jar as it is, which many people run. */
    static Program startPacked(Path dataDir, String... options) throws IOException {
        var packed = List.of(Unpacked.java(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString());
        return ready(launch(packed, Ports.free(), dataDir, options));
    }

    /** As {@link #start}, where this one was, so that its tokens are still good. */
    Program startAgain(Path dataDir, String... options) throws IOException {
        return ready(launch(Unpacked.line(JAR), port, dataDir, options));
    }

    private static Program ready(Program program) {
        program.awaitReadiness(200);
        return program;
    }

    /** As {@link #start}, but returns at once. */
    static Program launch(Path dataDir, String... options) throws IOException {
        return launch(Unpacked.line(JAR), Ports.free(), dataDir, options);
    }

    private static Program launch(List<String> beginning, int port, Path dataDir, String... options)
            throws IOException {
        var management = Ports.free();
        var log = Files.createTempFile(dataDir.getParent(), "program", ".log");
        var line = new ArrayList<>(beginning);
        line.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + management,
                "--creative-spaces.data-dir=" + dataDir,
                "--creative-spaces.client-secret=" + SECRET,
                "--creative-spaces.rate-limits=false"));
        line.addAll(List.of(options));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var program = new Program(process, log, port, management);
        // Nothing is left running, whatever becomes of the test.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return program;
    }

    /** Returns once the program is ready (200), or says that it no longer is (503). */
    void awaitReadiness(int status) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive()) throw new AssertionError("the program ended: " + output());
                    try {
                        return management("/health/readiness", null).statusCode() == status;
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    /** What the program has written to its console so far. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** What is told to operators, on a port of its own. */
    HttpResponse<String> management(String path, String token) throws IOException, InterruptedException {
        return get(URI.create("http://127.0.0.1:" + management + "/actuator" + path), token);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A bearer token of one of the machine clients. */
    String tokenOf(String client) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        return json(http.send(request.build(), BodyHandlers.ofString()))
                .path("access_token")
                .asString();
    }

    JsonNode json(String path, String token) throws IOException, InterruptedException {
        return json(get(uri(path), token));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(uri(path), null);
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return get(uri(path), token);
    }

    private HttpResponse<String> get(URI uri, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(40));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        return http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    /** Every event that the feed holds for this token, in order. */
    List<JsonNode> feed(String token) throws IOException, InterruptedException {
        var events = new ArrayList<JsonNode>();
        for (var after = 0L;
                ;
                after = Long.parseLong(events.getLast().path("sequence").asString())) {
            var page = json("/api/v1/feed?limit=1000&after=" + after, token);
            page.forEach(events::add);
            if (page.isEmpty()) return events;
        }
    }

    /** What the feed pushes to this token, from the beginning to the event at a position. */
    String pushed(String token, long until) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/api/v1/feed/stream"))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + token);
        var read = new StringBuilder();
        try (var lines = http.send(request.build(), BodyHandlers.ofLines()).body()) {
            var last = false;
            for (var line : (Iterable<String>) lines::iterator) {
                read.append(line).append('\n');
                last |= line.equals("id: " + until);
                if (last && line.isEmpty()) break;
            }
        }
        return read.toString();
    }

    /** Every item of a paged list. */
    List<JsonNode> all(String path, String token) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        for (var next = path; ; ) {
            var page = json(next, token);
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("next")) return items;
            next = page.path("next").asString();
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether it still runs after so many milliseconds. */
    boolean runsFor(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Kills the program as a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("did not stop within 10 s of SIGTERM");
        }
    }
}
