package org.creativespaces.command.takeover;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
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
import org.creativespaces.command.CommandService;
import org.creativespaces.servers.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service in a process of its own. */
final class Service implements AutoCloseable {
    private static final String SECRET = "of-this-test";

    private final HttpClient http;
    private final Process process;
    private final Path log;
    private final int port;
    private final int management;

    private Service(HttpClient http, Process process, Path log, int port, int management) {
        this.http = http;
        this.process = process;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /** Begins to start it. */
    static Service start(HttpClient http, Path folder, String... options) throws IOException {
        var port = Ports.free();
        var management = Ports.free();
        Files.createDirectories(folder);
        var log = folder.resolve("program.log");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CommandService.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + management,
                "--creative-spaces.data-dir=" + folder,
                "--creative-spaces.client-secret=" + SECRET,
                "--creative-spaces.rate-limits=false"));
        line.addAll(List.of(options));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Service(http, process, log, port, management);
    }

    /** Returns once it answers whether it is ready. */
    void awaitStarted() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) throw new AssertionError("the service ended: " + output());
                    return readiness() != 0;
                });
    }

    /** The status of its readiness; 0 while nobody answers. */
    int readiness() throws InterruptedException {
        try {
            return get("/actuator/health/readiness", null).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What its health says of the ledger, to an auditor. */
    JsonNode ledgerHealth(String token) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(get("/actuator/health", token).body())
                .at("/components/ledger");
    }

    String metrics() throws IOException, InterruptedException {
        return get("/actuator/prometheus", null).body();
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                .timeout(Duration.ofSeconds(20));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    String tokenOf(String client) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    HttpResponse<String> post(String path, String key, String body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** Kills it as a power cut would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
