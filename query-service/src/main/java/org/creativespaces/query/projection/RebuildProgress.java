package org.creativespaces.query.projection;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Says at most once a second how far a rebuild has come. */
final class RebuildProgress {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final long from;
    private final long to;
    private final long started;
    private long said;

    /** Of the events after {@code from} up to {@code to}. */
    RebuildProgress(long from, long to, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.from = from;
        this.to = to;
        this.started = nanoTime.getAsLong();
        this.said = started;
    }

    boolean isDone(long position) {
        return position >= to;
    }

    /** The line to say now; null when there is none. */
    @Nullable
    String line(long position) {
        var now = nanoTime.getAsLong();
        if (to == from || now - said < SECOND) return null;
        said = now;
        var rate = rate(position, now);
        return String.format(
                Locale.ROOT,
                "rebuilding read models: %,d of %,d events (%d %%), %,d/s, %.1f s left",
                position - from,
                to - from,
                100 * (position - from) / (to - from),
                rate,
                (to - position) / (double) Math.max(1, rate));
    }

    String summary() {
        var now = nanoTime.getAsLong();
        return String.format(
                Locale.ROOT,
                "read models hold all %,d events: %,d taken in within %.1f s, %,d/s",
                to,
                to - from,
                (now - started) / (double) SECOND,
                rate(to, now));
    }

    private long rate(long position, long now) {
        return Math.round((position - from) * (double) SECOND / Math.max(1, now - started));
    }
}
