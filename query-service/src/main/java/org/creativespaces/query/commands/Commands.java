package org.creativespaces.query.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.creativespaces.query.commands.Result.Done;
import org.creativespaces.query.commands.Result.FieldError;
import org.creativespaces.query.commands.Result.NotSignedIn;
import org.creativespaces.query.commands.Result.Refused;
import org.creativespaces.query.commands.Result.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands over HTTP. */
@Component
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final String API = "/api/v1";
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    /** Longer than the command service itself waits for the disk. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(35);

    private static final int TIMES = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(150);
    private static final JsonMapper JSON = new JsonMapper();

    private final CommandUrl url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    Commands(CommandUrl url) {
        this.url = url;
    }

    /**
     * Sends a command, and once more while the same is still being carried out, as a double click makes it.
     *
     * @param key names what was sent, so that it is done once however often it is sent
     * @param token of the person who acts
     */
    public Result send(String method, String path, JsonNode body, String key, String token) {
        return send(
                method, path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), key, token);
    }

    /** As {@link #send(String, String, JsonNode, String, String)}, for a form with files in it. */
    public Result upload(String path, Multipart form, String key, String token) {
        return send("POST", path, form.contentType(), BodyPublishers.ofByteArrays(form.bytes()), key, token);
    }

    /** Reads what the command service alone knows; none if it is not there for this person, or cannot be reached. */
    public Optional<JsonNode> read(String path, String token) {
        try {
            var answer = http.send(request(path, token).GET().build(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("The command service could not be asked", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Result send(String method, String path, String type, BodyPublisher body, String key, String token) {
        var request = request(path, token)
                .method(method, body)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .build();
        for (var time = 1; ; time++) {
            var result = once(request);
            var again = result instanceof Refused refused && refused.reason().equals("REQUEST_IN_PROGRESS");
            if (!again || time == TIMES) return again ? new Unknown() : result;
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Result once(HttpRequest request) {
        try {
            return read(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException | JacksonException e) {
            LOG.warn("What came of a command is not known", e);
            return new Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown();
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url.at(API + path)))
                .timeout(TO_ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static Result read(HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        if (status == 401) return new NotSignedIn();
        if (status >= 500) return new Unknown();
        var body = JSON.readTree(answer.body());
        if (status < 300) {
            return new Done(
                    body.path("id").asString(),
                    body.path("events")
                            .valueStream()
                            .map(event -> event.path("id").asString())
                            .toList(),
                    answer.headers().firstValue("Location").orElse(null));
        }
        var errors = body.path("errors")
                .valueStream()
                .map(error -> new FieldError(
                        error.path("field").asString(), error.path("message").asString()))
                .toList();
        return new Refused(status, body.path("reason").asString(""), errors);
    }
}
