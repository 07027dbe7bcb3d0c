package org.creativespaces.standalone.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** A partner who follows the feed, and asks another reader each time: whoever answers goes on where the one before ended. */
final class Feed {
    private static final long BETWEEN_NANOS = 30_000_000;

    private final List<Node> readers;
    private final String token;
    private final List<String> ids = new ArrayList<>();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private volatile long last;
    private volatile boolean enough;
    private volatile String surprise = "";
    private Thread thread;

    Feed(List<Node> readers, String token) {
        this.readers = readers;
        this.token = token;
    }

    void begin() {
        thread = Thread.ofPlatform().start(this::follow);
    }

    private void follow() {
        for (var turn = 0; !enough && surprise.isEmpty(); turn++) {
            try {
                var answer = readers.get(turn % readers.size()).get("/api/v1/feed?limit=500&after=" + last, token);
                answers.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() == 200) take(answer.body());
                else if (answer.statusCode() != 503) surprise = answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                answers.merge(0, 1, Integer::sum);
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private void take(String body) {
        for (var event : JsonMapper.shared().readTree(body)) {
            var position = Long.parseLong(event.path("sequence").asString());
            if (position != last + 1) surprise = "%d came after %d".formatted(position, last);
            ids.add(event.path("id").asString());
            last = position;
        }
    }

    long last() {
        return last;
    }

    /** How often it was answered with which status; 0 stands for no answer. */
    Map<Integer, Integer> answers() {
        return answers;
    }

    String surprise() {
        return surprise;
    }

    /** The ids of all events that came, in the order in which they came. */
    List<String> end() throws InterruptedException {
        enough = true;
        thread.join();
        return ids;
    }
}
