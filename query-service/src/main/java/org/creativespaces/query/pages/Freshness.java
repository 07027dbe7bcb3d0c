package org.creativespaces.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * How current a page is.
 *
 * @param position the last event it takes into account
 * @param made when its figures were worked out
 * @param seconds how long ago that was
 * @param past the moment in the past that it tells of; null for the present
 * @param region whose changes concern the page; empty for all
 */
public record Freshness(
        long position, Instant made, long seconds, @Nullable Instant past, String region) {
    /** A page of the past, which is never renewed. */
    static Freshness ofPast(long position, Instant past, String region) {
        return new Freshness(position, past, 0, past, region);
    }

    /** The same, for a page that changes of one region concern. */
    Freshness of(String code) {
        return new Freshness(position, made, seconds, past, code);
    }

    /** The last day that can be asked about. */
    public LocalDate today() {
        return new AsOf(made.plusSeconds(seconds)).day();
    }

    /** The day that was asked about. */
    public @Nullable LocalDate day() {
        return past == null ? null : new AsOf(past).day();
    }
}
