package org.creativespaces.standalone.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests and finds each answer to be one that the document tells of. */
final class Client {
    static final JsonMapper JSON = new JsonMapper();

    /** Headers whose meaning the protocol defines for any answer, and those that protect browsers. */
    private static final Set<String> EVERYWHERE = Set.of(
            "date",
            "content-type",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "cache-control",
            "vary",
            "pragma",
            "expires",
            "accept",
            "allow",
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Who, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Whole program;
    /** The id of the last event that was recorded. */
    private String last = "";

    private final Document document;
    private final Schemas schemas;

    Client(Whole program) {
        this.program = program;
        document = new Document(JSON.readTree(plain(program, "/openapi")));
        schemas = new Schemas(document.root());
    }

    private String plain(Whole whole, String path) {
        try {
            return http.send(HttpRequest.newBuilder(whole.uri(path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Document document() {
        return document;
    }

    Schemas schemas() {
        return schemas;
    }

    /** What was met of the operations: {@code openSpace 201}, {@code openSpace 201 ETag}. */
    Set<String> seen() {
        return seen;
    }

    Call call(String operation) {
        return new Call(document, document.operation(operation));
    }

    Answer send(Who who, Call call) {
        var request = HttpRequest.newBuilder(program.uri(call.target())).timeout(Duration.ofSeconds(40));
        call.headers.forEach(request::header);
        if (!who.equals(Who.NOBODY)) request.header("Authorization", "Bearer " + token(who));
        var bytes = call.sent.length == 0 && call.operation.writes()
                ? call.body().toString().getBytes(UTF_8)
                : call.sent;
        request.method(call.operation.method(), BodyPublishers.ofByteArray(bytes));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            var told = call.operation.id() + " by " + who + " at " + call.target();
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var text = text(type, answer.body());
            JsonNode json = type.contains("json") ? JSON.readTree(text) : MissingNode.getInstance();
            var all = new Answer(told, answer.statusCode(), answer.headers(), text, json);
            check(call, all, type);
            var events = json.path("events");
            if (call.operation.writes() && !events.isEmpty())
                last = events.get(events.size() - 1).path("id").asString();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page as somebody sees it, with everything that was recorded so far. */
    String page(Who who, String path) {
        var request = HttpRequest.newBuilder(program.uri(path + "?waitFor=" + last))
                .timeout(Duration.ofSeconds(40))
                .header("Accept", "text/html");
        if (!who.equals(Who.NOBODY)) request.header("Authorization", "Bearer " + token(who));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(path + " is answered with " + answer.statusCode());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a stream of events, which would not end, the first. */
    private static String text(String type, InputStream body) throws IOException {
        try (body) {
            if (!type.startsWith("text/event-stream")) return new String(body.readAllBytes(), UTF_8);
            var lines = new BufferedReader(new InputStreamReader(body, UTF_8));
            var text = new StringBuilder();
            for (var line = lines.readLine(); line != null && !line.startsWith("data:"); line = lines.readLine()) {
                text.append(line).append('\n');
            }
            return text.toString();
        }
    }

    private String token(Who who) {
        return tokens.computeIfAbsent(who, one -> program.token(one.name(), one.roles(), one.regions()));
    }

    private void check(Call call, Answer answer, String type) {
        var status = Integer.toString(answer.status());
        var responses = call.operation.told().path("responses");
        if (!responses.has(status)) throw wrong(answer, "is of a status that is not documented");
        var response = document.resolve(responses.path(status));
        seen.add(call.operation.id() + " " + status);
        checkHeaders(call, answer, response);
        var content = response.path("content");
        if (content.isMissingNode()) {
            if (!answer.text().isEmpty()) throw wrong(answer, "has a body");
            return;
        }
        var media = content.propertyNames().stream()
                .filter(name -> type.split(";", 2)[0].equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(answer, "is of a media type that is not documented: " + type));
        seen.add(call.operation.id() + " " + status + " " + media);
        if (answer.json().isMissingNode()) return;
        var mistakes = schemas.mistakes(content.path(media).path("schema"), answer.json());
        if (!mistakes.isEmpty()) throw wrong(answer, String.join("\n", mistakes));
    }

    private void checkHeaders(Call call, Answer answer, JsonNode response) {
        var documented = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        documented.addAll(response.path("headers").propertyNames());
        for (var name : answer.headers().map().keySet()) {
            if (documented.contains(name)) {
                seen.add(call.operation.id() + " " + answer.status() + " " + documented.ceiling(name));
                checkHeader(
                        answer, name, document.resolve(response.path("headers").path(documented.ceiling(name))));
            } else if (!EVERYWHERE.contains(name.toLowerCase(Locale.ROOT))) {
                throw wrong(answer, "has a header that is not documented: " + name);
            }
        }
    }

    private void checkHeader(Answer answer, String name, JsonNode header) {
        var value = JSON.valueToTree(answer.header(name));
        var mistakes = schemas.mistakes(header.path("schema"), value);
        if (!mistakes.isEmpty()) throw wrong(answer, name + ": " + String.join("\n", mistakes));
    }

    private static AssertionError wrong(Answer answer, String what) {
        return new AssertionError(
                "%s: %d %s%n%.500s".formatted(answer.request(), answer.status(), what, answer.text()));
    }
}
