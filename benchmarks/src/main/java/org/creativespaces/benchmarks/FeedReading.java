package org.creativespaces.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the feed by batches of 1,000 on one connection. */
final class FeedReading {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final Town town;
    private long position;
    private boolean atHead;

    FeedReading(Town town, long after) {
        this.town = town;
        this.position = after;
    }

    /** The last event that was read. */
    long position() {
        return position;
    }

    void toHead(Load.Listener listener) throws IOException {
        town.load(1, 0, PATIENCE)
                .run(
                        () -> atHead ? null : Town.get("/api/v1/feed?limit=1000&after=" + position, town.auditor()),
                        (answer, at) -> {
                            listener.answered(answer, at);
                            var reached = Long.parseLong(answer.header("X-Position"));
                            atHead = reached == position;
                            position = reached;
                        })
                .only(200);
    }

    /** Positions by the ids of events, of those after a position. */
    static Map<String, Long> positions(Town town, long after) throws IOException {
        var positions = new HashMap<String, Long>();
        read(town, after, event -> positions.put(event.path("id").asString(), position(event)));
        return positions;
    }

    /** When events after a position were recorded, in milliseconds since 1970. */
    static Map<Long, Long> recordedMillis(Town town, long after) throws IOException {
        var times = new HashMap<Long, Long>();
        read(town, after, event -> {
            var recorded = Instant.parse(event.path("recordedtime").asString());
            times.put(position(event), recorded.toEpochMilli());
        });
        return times;
    }

    private static void read(Town town, long after, Consumer<JsonNode> each) throws IOException {
        new FeedReading(town, after)
                .toHead((answer, at) -> JSON.readTree(answer.body()).forEach(each));
    }

    private static long position(JsonNode event) {
        return Long.parseLong(event.path("sequence").asString());
    }
}
