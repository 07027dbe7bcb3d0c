package org.creativespaces.query.region;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long solutions were in one stage.
 *
 * @param ended milliseconds, one figure for each solution that has left the stage
 * @param lasting one for each solution that is in it
 */
record Stays(List<Long> ended, List<Lasting> lasting) {
    static final Stays NONE = new Stays(List.of(), List.of());
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double TENTHS = 10;

    /**
     * A stay that goes on.
     *
     * @param before milliseconds of earlier stays in the same stage
     */
    record Lasting(Instant since, long before) {}

    Stays ended(long millis) {
        return new Stays(plus(ended, millis), lasting);
    }

    Stays lasting(Instant since, long before) {
        return new Stays(ended, plus(lasting, new Lasting(since, before)));
    }

    Stays plus(Stays more) {
        return new Stays(
                Stream.concat(ended.stream(), more.ended.stream()).toList(),
                Stream.concat(lasting.stream(), more.lasting.stream()).toList());
    }

    /** The median in days with one digit, of all solutions that are or were in the stage. */
    Optional<Double> medianDays(Instant now) {
        var times = LongStream.concat(
                        ended.stream().mapToLong(Long::longValue),
                        lasting.stream().mapToLong(stay -> millis(stay, now)))
                .sorted()
                .toArray();
        if (times.length == 0) return Optional.empty();
        var middle = (times[(times.length - 1) / 2] + times[times.length / 2]) / 2.0;
        return Optional.of(Math.round(TENTHS * middle / DAY) / TENTHS);
    }

    Optional<Instant> longestSince() {
        return lasting.stream().map(Lasting::since).min(Instant::compareTo);
    }

    private static long millis(Lasting stay, Instant now) {
        return stay.before() + Math.max(0, Duration.between(stay.since(), now).toMillis());
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var now = new ArrayList<>(all);
        now.add(one);
        return now;
    }
}
