package org.creativespaces.command.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.events.Actor;

/**
 * How many writes a caller may send: a bucket of tokens that refills evenly, kept in memory by this process. People get
 * 120 at once and 600 a minute, programs 10,000 at once and 60,000 a minute.
 */
final class RateLimits {
    private static final Limit PERSON = new Limit(120, 600 / 60);
    private static final Limit PROGRAM = new Limit(10_000, 60_000 / 60);
    private static final long REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private final boolean on;
    private final LongSupplier nanos;

    RateLimits(boolean on, LongSupplier nanos) {
        this.on = on;
        this.nanos = nanos;
    }

    /** Takes one token, or turns the caller away for as long as it takes until there is one. */
    void take(Caller caller) {
        if (!on) return;
        var limit = caller.actor().kind() == Actor.Kind.CLIENT ? PROGRAM : PERSON;
        var now = nanos.getAsLong();
        var after = buckets.asMap()
                .compute(caller.key(), (key, bucket) -> (bucket == null ? limit.full(now) : bucket).take(limit, now));
        if (!after.granted()) throw Rejected.forNow(Fault.TOO_MANY_REQUESTS, 1);
    }

    private record Limit(int most, int perSecond) {
        Bucket full(long now) {
            return new Bucket(most, now, true);
        }
    }

    private record Bucket(double tokens, long at, boolean granted) {
        Bucket take(Limit limit, long now) {
            var refill = (double) (now - at) / TimeUnit.SECONDS.toNanos(1) * limit.perSecond();
            var available = Math.min(limit.most(), tokens + refill);
            return available < 1 ? new Bucket(available, now, false) : new Bucket(available - 1, now, true);
        }
    }
}
