package org.creativespaces.query.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.creativespaces.query.past.Past;

/** What the projections had counted by a position, kept for who asks again; texts are kept sealed. */
final class PastCounts {
    /** Rows take no more room than so many events, or than many events that count in no row of their own. */
    private static final int MOST_EVENTS = 1_000_000;

    private static final int MOST_KEPT = 64;
    private static final long CHECKPOINTS_APART = 50_000;
    /** However long the ledger: two dates are compared more often than asked for alone. */
    private static final int FEWEST_KEPT = 2;

    private final Past past;
    private final Checkpoints checkpoints = new Checkpoints(CHECKPOINTS_APART);
    private final Cache<Long, Counted> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((Long position, Counted counted) -> weight(position))
            .build();

    PastCounts(Past past) {
        this.past = past;
    }

    private static int weight(long position) {
        return Math.clamp(position, MOST_EVENTS / MOST_KEPT, MOST_EVENTS / FEWEST_KEPT);
    }

    Counted at(long position) {
        var known = kept.getIfPresent(position);
        return known == null ? past.inTurn(() -> foldedInTurn(position)) : known;
    }

    private Counted foldedInTurn(long position) {
        // Whoever waited for a turn may have waited for one who asked the same.
        var known = kept.getIfPresent(position);
        if (known != null) return known;
        var models = checkpoints.upTo(position);
        var counted = new Counted(models);
        past.replay(position, models, checkpoints::pass);
        kept.put(position, counted);
        return counted;
    }
}
