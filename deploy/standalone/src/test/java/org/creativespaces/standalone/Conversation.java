package org.creativespaces.standalone;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;

/** One exported Polis conversation as it lies beside the repository, and what is published about it. */
record Conversation(Path folder) {
    private static final Path ALL = Path.of("../../../shared/data/polis");
    private static final String BOUNDARY = "creative-spaces-test";

    /** What the publisher's own files say about one comment. */
    record Published(
            String body, Instant at, boolean moderatedOut, int agrees, int disagrees, Map<String, Integer> latest) {
        /** Finds the solution that the comment became: nobody writes the same words in the same millisecond. */
        String key() {
            return at + "|" + body;
        }
    }

    static Conversation named(String name) {
        return new Conversation(ALL.resolve(name));
    }

    /** By comment id; {@code latest} counts the newest vote of each voter in participants-votes.csv. */
    Map<String, Published> published() throws IOException {
        var latest = matrix();
        var comments = new HashMap<String, Published>();
        for (var row : rows("comments.csv")) {
            var id = row.get("comment-id");
            comments.put(
                    id,
                    new Published(
                            row.get("comment-body"),
                            Instant.ofEpochMilli(Long.parseLong(row.get("timestamp"))),
                            row.get("moderated").equals("-1"),
                            Integer.parseInt(row.get("agrees")),
                            Integer.parseInt(row.get("disagrees")),
                            latest.getOrDefault(id, Map.of())));
        }
        return comments;
    }

    private Map<String, Map<String, Integer>> matrix() throws IOException {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var row : rows("participants-votes.csv")) {
            row.toMap().forEach((column, vote) -> {
                if (!column.matches("\\d+") || vote.isEmpty()) return;
                counts.computeIfAbsent(column, c -> new HashMap<>()).merge(vote, 1, Integer::sum);
            });
        }
        return counts;
    }

    private List<CSVRecord> rows(String file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(folder.resolve(file)))) {
            return parser.getRecords();
        }
    }

    /** Uploads the conversation; answers the path of the import. */
    String upload(Program program, String token, String region, String key) throws IOException, InterruptedException {
        var answer = program.send(
                HttpRequest.newBuilder(program.uri("/api/v1/imports/polis"))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(multipart(region))),
                token);
        if (answer.statusCode() != 202) throw new AssertionError(answer.statusCode() + " " + answer.body());
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/api/"));
    }

    /** Waits until an import is done and visible. */
    static void awaitDone(Program program, String token, String path) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var state = program.json(path, token);
                    if (state.path("state").asString().equals("FAILED")) throw new AssertionError(state.toString());
                    return state.path("state").asString().equals("DONE");
                });
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        program.json("/api/v1/dashboard", token).path("lag").asLong() == 0);
    }

    private byte[] multipart(String region) throws IOException {
        var body = new StringBuilder();
        part(body, "name=\"regionCode\"", region);
        part(body, "name=\"spaceTitle\"", "Imported");
        for (var file : List.of("comments.csv", "votes.csv", "participants-votes.csv")) {
            if (Files.notExists(folder.resolve(file))) continue;
            part(body, "name=\"" + file + "\"; filename=\"" + file + "\"", Files.readString(folder.resolve(file)));
        }
        return body.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
