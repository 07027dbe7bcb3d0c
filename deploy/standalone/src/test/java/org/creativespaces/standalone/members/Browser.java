package org.creativespaces.standalone.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests in somebody's name. */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STREAM = "/feed/stream";

    private final HttpClient http = HttpClient.newHttpClient();
    private final InProcess program;

    Browser(InProcess program) {
        this.program = program;
    }

    Answer get(Reader reader, String path) throws IOException, InterruptedException {
        return read(reader, "GET", path);
    }

    Answer head(Reader reader, String path) throws IOException, InterruptedException {
        return read(reader, "HEAD", path);
    }

    private Answer read(Reader reader, String method, String path) throws IOException, InterruptedException {
        var until = path.contains(STREAM) ? last(reader, path.replace(STREAM, "/feed")) : "";
        var request = HttpRequest.newBuilder(program.uri(path)).method(method, BodyPublishers.noBody());
        request.header("Accept", path.startsWith("/api/") ? "*/*" : "text/html, */*");
        var answer = http.send(signed(request, reader).build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            var text = endless ? beginning(body, until) : new String(body.readAllBytes(), UTF_8);
            return Answer.of(answer.statusCode(), answer.headers(), text);
        }
    }

    /** The id line of the last event that the stream will send; the first line if there will be none. */
    private String last(Reader reader, String feed) throws IOException, InterruptedException {
        var answer = get(reader, feed);
        if (answer.status() != 200 || answer.json().isEmpty()) return "retry";
        var events = answer.json();
        return "id: "
                + Long.parseLong(events.get(events.size() - 1).path("sequence").asString());
    }

    /** All that a stream sends up to the data of the event whose id is on that line. */
    private static String beginning(InputStream body, String until) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(body, UTF_8));
        var text = new StringBuilder();
        var reached = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            text.append(line).append('\n');
            reached |= line.startsWith(until);
            if (reached && line.isEmpty()) break;
        }
        return text.toString();
    }

    Answer send(Reader reader, String method, String path, JsonNode body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(program.uri(path))
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var answer = http.send(signed(request, reader).build(), BodyHandlers.ofString());
        return Answer.of(answer.statusCode(), answer.headers(), answer.body());
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request, Reader reader) {
        if (!reader.roles().isEmpty()) request.header("Authorization", "Bearer " + program.token(reader));
        return request.timeout(Duration.ofSeconds(40));
    }

    @Override
    public void close() {
        http.close();
    }
}
