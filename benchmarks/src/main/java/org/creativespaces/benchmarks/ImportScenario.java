package org.creativespaces.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Starts the program on an empty folder, imports a Polis conversation over HTTP, imports it again, kills the program and starts
 * it once more. Prints how long each took, as ratios of what the disk allows to single forced appends in the same run.
 */
final class ImportScenario {
    private static final String BOUNDARY = "creative-spaces-benchmark";

    private ImportScenario() {}

    public static void main(String[] args) throws Exception {
        var conversation = Path.of(args[0]);
        if (!Files.exists(conversation.resolve("comments.csv"))) fail("no Polis export in " + conversation);
        Scenario.run(folder -> {
            var disk = DiskBaseline.forcedAppendsPerSecond(folder);
            Scenario.print("single forced appends to a file: %.0f/s (the yardstick)", disk);
            importTwice(folder.resolve("data"), conversation, disk);
            restart(folder.resolve("data"));
        });
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static void importTwice(Path data, Path conversation, double disk) throws Exception {
        var program = Program.start(data, Scenario.jvmOptions());
        try (program) {
            Scenario.print("start-up on an empty folder until ready: %.1f s", program.secondsToReady());
            var token = program.token();
            var first = importOnce(program, token, conversation, "first");
            Scenario.print(
                    "import: %d acts in %.1f s, %.0f acts/s, %.1f x the yardstick",
                    first.acts(), first.seconds(), first.rate(), first.rate() / disk);
            Scenario.print("visible on the dashboard %.2f s after the last act", untilVisible(program, token));
            var again = importOnce(program, token, conversation, "again");
            Scenario.print("the same files again: %.1f s, nothing added", again.seconds());
            Scenario.print("largest resident set: %d MiB", program.peakResidentMiB());
            program.kill();
        }
    }

    private static void restart(Path data) throws Exception {
        try (var program = Program.start(data, Scenario.jvmOptions())) {
            Scenario.print("start-up after kill -9 until ready, read models rebuilt: %.1f s", program.secondsToReady());
            try (var lines = Files.lines(program.log())) {
                lines.filter(line -> line.contains("rebuil")).forEach(line -> Scenario.print("  log: %s", line));
            }
        }
    }

    private record Imported(long acts, double seconds) {
        double rate() {
            return acts / seconds;
        }
    }

    private static Imported importOnce(Program program, String token, Path conversation, String key) throws Exception {
        var begun = System.nanoTime();
        var accepted = program.send(HttpRequest.newBuilder(program.uri("/api/v1/imports/polis"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(conversation)))
                .build());
        var location = accepted.headers().firstValue("Location").orElseThrow();
        var path = location.substring(location.indexOf("/api/"));
        JsonNode state = program.get(path, token);
        while (!List.of("DONE", "FAILED").contains(state.path("state").asString())) {
            TimeUnit.MILLISECONDS.sleep(100);
            state = program.get(path, token);
        }
        if (state.path("state").asString().equals("FAILED")) throw new IllegalStateException(state.toString());
        return new Imported(state.path("done").asLong(), Program.secondsSince(begun));
    }

    private static double untilVisible(Program program, String token) throws Exception {
        var begun = System.nanoTime();
        while (program.get("/api/v1/dashboard", token).path("lag").asLong() > 0) TimeUnit.MILLISECONDS.sleep(5);
        return Program.secondsSince(begun);
    }

    private static byte[] multipart(Path conversation) throws IOException {
        var body = new ByteArrayOutputStream();
        field(body, "name=\"regionCode\"", "E08000003".getBytes(StandardCharsets.UTF_8));
        field(body, "name=\"spaceTitle\"", "Benchmark".getBytes(StandardCharsets.UTF_8));
        for (var name : List.of("comments.csv", "votes.csv", "participants-votes.csv")) {
            field(
                    body,
                    "name=\"" + name + "\"; filename=\"" + name + "\"",
                    Files.readAllBytes(conversation.resolve(name)));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
