package org.creativespaces.query.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;

/** Which spaces somebody may read: told by the first event of each, which no later one changes. */
public final class ReadableSpaces {
    private static final int KEPT = 10_000;

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Cache<SpaceId, @Nullable Opening> openings =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public ReadableSpaces(LedgerReader ledger, EventDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    /** What was settled when a space was opened. */
    public record Opening(RegionCode region, Visibility visibility) {}

    /** None if there is no such space. */
    public Optional<Opening> find(SpaceId space) {
        return Optional.ofNullable(openings.get(space, id -> read(id).orElse(null)));
    }

    public boolean mayRead(Viewer viewer, SpaceId space) {
        return find(space)
                .filter(opening -> viewer.mayRead(space, opening.region(), opening.visibility()))
                .isPresent();
    }

    /**
     * Whether the reader sees the constituency of single people there and who recorded for whom.
     *
     * @param space null for what is in none, such as an organisation: that is granted to nobody
     */
    public boolean seesFullTrail(Viewer viewer, @Nullable SpaceId space, RegionCode region) {
        if (space == null) return viewer.oversees(region);
        return find(space)
                .filter(opening -> viewer.seesFullTrail(space, opening.region(), opening.visibility()))
                .isPresent();
    }

    private Optional<Opening> read(SpaceId space) {
        return ledger.stream(space.toString(), 0, 1).stream()
                .map(decoder::decode)
                .map(recorded -> recorded.event())
                .filter(SpaceOpened.class::isInstance)
                .map(SpaceOpened.class::cast)
                .map(opened -> new Opening(opened.region(), opened.visibility()))
                .findFirst();
    }
}
