package org.creativespaces.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.ReadableSpaces.Opening;
import org.creativespaces.query.ledger.LedgerReader;

/** Reads from the ledger what somebody asks for and may follow. */
final class Feed {
    /** After so many events without filling the page, one that has something in it is answered. */
    private static final int ENOUGH = 20_000;

    private static final int BATCH = 500;

    private final LedgerReader ledger;
    private final Function<SpaceId, Optional<Opening>> spaces;

    Feed(LedgerReader ledger, Function<SpaceId, Optional<Opening>> spaces) {
        this.ledger = ledger;
        this.spaces = spaces;
    }

    /**
     * Events of the feed.
     *
     * @param reached the position up to which none is missing
     */
    record Part(List<FeedEvent> events, long reached) {}

    /** Events after the position; none only at the head. */
    Part after(long position, int limit, FeedFilter filter, FeedGrant grant) {
        var found = new ArrayList<FeedEvent>();
        var reached = position;
        while (true) {
            var batch = ledger.after(reached, BATCH);
            for (var stored : batch) {
                reached = stored.position();
                if (!filter.admits(stored)) continue;
                var event = FeedEvent.of(stored);
                if (filter.admits(event) && grant.covers(event, spaces)) found.add(event);
                if (found.size() == limit) return new Part(found, reached);
            }
            var enough = !found.isEmpty() && reached - position >= ENOUGH;
            if (enough || batch.size() < BATCH) return new Part(found, reached);
        }
    }

    /** What may be followed of so many positions after this one, or of those that there are. */
    Part between(long position, int count, FeedGrant grant) {
        var stored = ledger.after(position, count);
        var events = stored.stream()
                .map(FeedEvent::of)
                .filter(event -> grant.covers(event, spaces))
                .toList();
        return new Part(events, position + stored.size());
    }

    /** As {@link #after}, and at the head waits for something to come. */
    Part after(long position, int limit, FeedFilter filter, FeedGrant grant, Patience patience) {
        var part = after(position, limit, filter, grant);
        while (part.events().isEmpty() && patience.untilBeyond(part.reached(), ledger)) {
            part = after(part.reached(), limit, filter, grant);
        }
        return part;
    }
}
