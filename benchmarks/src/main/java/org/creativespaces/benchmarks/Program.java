package org.creativespaces.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import org.creativespaces.servers.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program in a process of its own, on a data folder of its own, reached over loopback. */
final class Program implements AutoCloseable {
    static final Path JAR = Path.of("deploy/standalone/target/creative-spaces.jar");
    private static final String SECRET = "benchmark-only";
    private static final String DEMO = "--creative-spaces.demo=";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final Path log;
    private final int port;
    private final double secondsToReady;

    private Program(Process process, Path log, int port, double secondsToReady) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** Starts the program and waits until its read models have caught up. */
    static Program start(Path dataDir, String... jvmOptions) throws IOException, InterruptedException {
        return start(JAR, dataDir, jvmOptions);
    }

    /** The same from another place. */
    static Program start(Path jar, Path dataDir, String... jvmOptions) throws IOException, InterruptedException {
        return start(dataDir, List.of("-jar", jar.toString()), jvmOptions);
    }

    /** The same with the demo, whose stories are told once it is ready, not before. */
    static Program startDemo(Path dataDir, String... jvmOptions) throws IOException, InterruptedException {
        return start(dataDir, List.of("-jar", JAR.toString(), DEMO + true), jvmOptions);
    }

    /** The same with a class of the benchmarks beside the program's own. */
    static Program startWith(Class<?> beside, Path dataDir, String... jvmOptions)
            throws IOException, InterruptedException {
        var where = Path.of(URI.create(
                beside.getProtectionDomain().getCodeSource().getLocation().toString()));
        var launcher = "org.springframework.boot.loader.launch.PropertiesLauncher";
        return start(dataDir, List.of("-Dloader.path=" + where, "-cp", JAR.toString(), launcher), jvmOptions);
    }

    private static Program start(Path dataDir, List<String> launch, String... jvmOptions)
            throws IOException, InterruptedException {
        var log = Files.createTempFile("creative-spaces", ".log");
        var port = Ports.free();
        var management = Ports.free();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(commandLine(dataDir, port, management, launch, jvmOptions))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var http = HttpClient.newHttpClient()) {
            var ready = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
            while (!answers200(http, ready)) {
                if (!process.isAlive()) throw new IllegalStateException("did not start: see " + log);
                if (secondsSince(begun) > PATIENCE.toSeconds()) throw new IllegalStateException("not ready: " + log);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        return new Program(process, log, port, secondsSince(begun));
    }

    private static List<String> commandLine(
            Path dataDir, int port, int management, List<String> launch, String... jvmOptions) {
        var line = new ArrayList<>(List.of(java()));
        line.addAll(List.of(jvmOptions));
        line.addAll(launch);
        line.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + management,
                "--creative-spaces.data-dir=" + dataDir,
                "--creative-spaces.rate-limits=false",
                "--creative-spaces.client-secret=" + SECRET));
        if (!launch.contains(DEMO + true)) line.add(DEMO + false);
        return line;
    }

    /** The JVM that runs this. */
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static boolean answers200(HttpClient http, URI uri) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    Path log() {
        return log;
    }

    /** A bearer token of the organiser's machine client. */
    String token() throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(("organiser-cli:" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(uri("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return json.readTree(answer.body()).path("access_token").asString();
    }

    /** As everybody may read it. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build()).body();
    }

    JsonNode get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
        return json.readTree(send(request.build()).body());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return answer;
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The largest resident set so far in MiB, as Linux counts it; 0 elsewhere. */
    long peakResidentMiB() throws IOException {
        return mebibytes("VmHWM:");
    }

    /** The resident set now in MiB, as Linux counts it; 0 elsewhere. */
    long residentMiB() throws IOException {
        return mebibytes("VmRSS:");
    }

    private long mebibytes(String entry) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(entry))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** The processor time that the program has used so far, which says what work costs on a machine that others use too. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Kills the program without warning, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
