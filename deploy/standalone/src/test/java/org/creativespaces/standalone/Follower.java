package org.creativespaces.standalone;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Follows the feed's stream as a browser does: goes on after a break with the id it saw last. */
final class Follower {
    private final HttpClient http;
    private final String token;
    private final List<Long> positions = new ArrayList<>();
    private volatile long last;
    private volatile long seen;
    private long bytes;
    private String id = "";
    private boolean hasData;

    Follower(HttpClient http, String token) {
        this.http = http;
        this.token = token;
    }

    /** Returns when the stream ends, however it does. */
    void follow(Program program) throws InterruptedException {
        begin();
        var request = HttpRequest.newBuilder(program.uri("/api/v1/feed/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(seen))
                .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(this::read);
        } catch (IOException | RuntimeException e) {
            // The program was killed in the middle of it.
        }
    }

    /** An event counts with the empty line behind it: what a break cut short is sent again. */
    private void read(String line) {
        bytes += line.length();
        if (line.startsWith("id: ")) id = line.substring("id: ".length());
        if (line.startsWith("data: ")) hasData = true;
        if (!line.isEmpty()) return;
        if (!id.isEmpty()) seen = Long.parseLong(id);
        if (hasData) {
            positions.add(seen);
            last = seen;
        }
        begin();
    }

    private void begin() {
        id = "";
        hasData = false;
    }

    /** The position of the last event that came. */
    long last() {
        return last;
    }

    /** About how much was read. */
    long bytes() {
        return bytes;
    }

    /** Whether every event from the first to the last came once, in order. */
    boolean gotEachOnceInOrder() {
        return positions.equals(LongStream.rangeClosed(1, last).boxed().toList());
    }
}
