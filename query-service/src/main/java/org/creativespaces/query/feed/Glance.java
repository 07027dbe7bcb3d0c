package org.creativespaces.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.PartnerGrant;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;

/** The newest events that somebody may follow, for a page to be looked at. */
public final class Glance {
    private static final int LOOKED_THROUGH = 1_000;

    private final LedgerReader ledger;
    private final BiPredicate<PartnerGrant, SpaceId> isGranted;
    private final Feed feed;

    Glance(LedgerReader ledger, BiPredicate<PartnerGrant, SpaceId> isGranted) {
        this.ledger = ledger;
        this.isGranted = isGranted;
        this.feed = new Feed(ledger, isGranted);
    }

    /**
     * An event.
     *
     * @param type the family and fact, such as {@code solution.endorsed}
     * @param subject the aggregate it happened to
     * @param region a GSS code
     */
    public record Seen(
            long position,
            String type,
            String subject,
            @Nullable String region,
            Instant recordedAt) {
        /** What trails of such things are called in addresses; null where a thing has none. */
        public @Nullable String things() {
            return switch (type.substring(0, Math.max(0, type.indexOf('.')))) {
                case "solution" -> "solutions";
                case "challenge" -> "challenges";
                case "space" -> "spaces";
                case "organisation" -> "organisations";
                default -> null;
            };
        }
    }

    /** Newest first; of those that somebody may not follow nothing is told, so there may be fewer, of the last thousand events. */
    public List<Seen> latest(Viewer viewer, int most) {
        var grant = FeedGrant.of(viewer);
        var from = Math.max(0, ledger.head() - LOOKED_THROUGH);
        return ledger.after(from, LOOKED_THROUGH).reversed().stream()
                .map(FeedEvent::of)
                .filter(event -> grant.covers(event, isGranted))
                .limit(most)
                .map(event -> seen(event.stored(), event.get("regionCode")))
                .toList();
    }

    /**
     * Some of the events after a position, in order.
     *
     * @param reached the position up to which none is missing
     * @param ended whether there are no more
     */
    public record Run(List<Seen> events, long reached, boolean ended) {}

    /** Those that the parameters {@code region}, {@code type} and {@code subject} ask for, as the feed understands them. */
    public Run after(Viewer viewer, Parameters asked, long position, int most) {
        var part = feed.after(position, most, FeedFilter.of(asked), FeedGrant.of(viewer));
        var seen = part.events().stream()
                .map(event -> seen(event.stored(), event.get("regionCode")))
                .toList();
        return new Run(seen, part.reached(), seen.size() < most && part.reached() >= ledger.head());
    }

    private static Seen seen(StoredEvent stored, @Nullable String region) {
        return new Seen(
                stored.position(),
                EventTypes.shortName(stored.type()),
                stored.aggregateId(),
                region,
                stored.recordedAt());
    }
}
