package org.creativespaces.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.creativespaces.servers.Ports;
import org.creativespaces.standalone.Unpacked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the services in a process of its own. */
final class Node {
    static final Path COMMAND = Path.of("../../command-service/target/command-service-0.1.0-SNAPSHOT-exec.jar");
    static final Path QUERY = Path.of("../../query-service/target/query-service-0.1.0-SNAPSHOT-exec.jar");

    private final HttpClient http;
    private final List<String> line;
    private final Path log;
    private final int port;
    private final int management;
    private Process process;

    private Node(HttpClient http, List<String> line, Path log, int port, int management) {
        this.http = http;
        this.line = line;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /** Begins to start it. */
    static Node launch(HttpClient http, Path jar, Path folder, List<String> options) throws IOException {
        Files.createDirectories(folder);
        var port = Ports.free();
        var management = Ports.free();
        var line = new ArrayList<>(Unpacked.line(jar, "-XX:+UseSerialGC", "-Xmx256m"));
        line.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + management,
                "--creative-spaces.data-dir=" + folder));
        line.addAll(options);
        var node = new Node(http, line, folder.resolve("node.log"), port, management);
        node.launch();
        return node;
    }

    /** Begins to start it, where it was if it was there before. */
    void launch() throws IOException {
        process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Kills it as a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The status of its readiness; 0 while nobody answers. */
    int readiness() throws InterruptedException {
        try {
            return management("/health/readiness", null).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    void awaitReadiness(int status, Duration atMost) {
        await("readiness " + status + " of " + log)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) throw new AssertionError("it ended: " + Files.readString(log));
                    return readiness() == status;
                });
    }

    /** What health says of a component, to an auditor. */
    JsonNode health(String component, String token) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(management("/health", token).body()).at("/components/" + component);
    }

    /** The sum of a metric over its labels; below 0 if it is not told. */
    double metric(String name) throws IOException, InterruptedException {
        var found = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$")
                .matcher(management("/prometheus", null).body())
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .toArray();
        return found.length == 0 ? -1 : java.util.Arrays.stream(found).sum();
    }

    private HttpResponse<String> management(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator" + path)), token);
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(to(path), token);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.timeout(Duration.ofSeconds(40)).build(), BodyHandlers.ofString());
    }
}
