package org.creativespaces.query.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.creativespaces.events.Region;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.texts.KeyChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Dashboards of the present as they were answered, for whoever asks next. What is kept is answered again only to a reader
 * who may see the same, while nothing has happened, no text has come to be unreadable and the day is the same; and for a
 * minute at most, since the days that solutions have spent in a stage are counted up to the moment that an answer names.
 */
final class KeptDashboards {
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final RegionQueries regions;
    private final Positions positions;
    private final KeyChanges keys;
    private final JsonAnswers answers;
    private final Clock clock;
    private final Cache<Asked, ResponseEntity<byte[]>> kept;

    KeptDashboards(
            RegionQueries regions,
            Positions positions,
            KeyChanges keys,
            JsonAnswers answers,
            Clock clock,
            LongSupplier nanoTime) {
        this.regions = regions;
        this.positions = positions;
        this.keys = keys;
        this.answers = answers;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(LONGEST)
                .ticker(nanoTime::getAsLong)
                .maximumWeight(MOST_BYTES)
                .weigher((Asked asked, ResponseEntity<byte[]> answer) -> weight(answer))
                .build();
    }

    /** All that an answer depends on but the moment. */
    private record Asked(@Nullable Region region, Viewer reader, long position, long lag, long keys, LocalDate day) {}

    /** The dashboard of a region, or of the nation for null, as far as the reader may see it. */
    ResponseEntity<byte[]> dashboard(@Nullable Region region, Viewer viewer) {
        return kept.get(asked(region, viewer), this::made);
    }

    /** The same if it is kept; else null, and nothing is made. */
    @Nullable
    ResponseEntity<byte[]> kept(@Nullable Region region, Viewer viewer) {
        return kept.getIfPresent(asked(region, viewer));
    }

    private Asked asked(@Nullable Region region, Viewer viewer) {
        // Who exactly somebody is plays no part: without it all members of the same spaces are one to the answer.
        var reader = new Viewer(viewer.roles(), viewer.organises(), null, viewer.memberOf());
        var day = new AsOf(clock.instant()).day();
        return new Asked(region, reader, positions.lowest(), positions.lag(), keys.version(), day);
    }

    private ResponseEntity<byte[]> made(Asked asked) {
        var dashboard = regions.dashboard(asked.region(), asked.reader(), null);
        return answers.current(dashboard.position(), dashboard);
    }

    private static int weight(ResponseEntity<byte[]> answer) {
        var body = answer.getBody();
        return body == null ? 0 : body.length;
    }
}
