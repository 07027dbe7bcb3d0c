package org.creativespaces.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/** For how long things have looked the same, by this process's own clock and from when it first saw them so. For one thread. */
final class Sightings {
    private final LongSupplier nanoTime;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(Object looks, long since) {}

    Sightings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** To be called with what was just read. */
    Duration unchanged(String thing, Object looks) {
        var now = nanoTime.getAsLong();
        var before = seen.get(thing);
        if (before == null || !Objects.equals(before.looks(), looks)) {
            seen.put(thing, new Seen(looks, now));
            return Duration.ZERO;
        }
        return Duration.ofNanos(now - before.since());
    }

    void forget(String thing) {
        seen.remove(thing);
    }
}
