package org.creativespaces.query.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.Region;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.ledger.UnreadableEvent;
import org.creativespaces.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The single acts behind the figures of a region, newest first, read from the ledger: to each reader what they may know of, as
 * the latest acts are told, with the constituency of people to who oversees the region.
 */
public final class ActQueries {
    /** After so many events a part is answered, however little is in it. */
    static final int ENOUGH = 20_000;

    private static final int BATCH = 500;

    private final RegionQueries regions;
    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final ReadableSpaces spaces;

    ActQueries(RegionQueries regions, LedgerReader ledger, EventDecoder decoder, ReadableSpaces spaces) {
        this.regions = regions;
        this.ledger = ledger;
        this.decoder = decoder;
        this.spaces = spaces;
    }

    /**
     * An act.
     *
     * @param version its step in the trail of the thing it happened to
     * @param constituency from which a person spoke who did it for themself; null to who may not know
     */
    public record Act(
            Dashboard.Latest told,
            long version,
            Instant recordedAt,
            @Nullable Constituency constituency) {}

    /**
     * Part of a list.
     *
     * @param position the last event that the list takes into account
     * @param asOf the moment in the past that it tells of; null for the present
     * @param before where the next part begins; null at the end
     */
    public record Acts(
            List<Act> acts,
            long position,
            @Nullable Instant asOf,
            @Nullable Long before) {}

    /**
     * Some of the acts recorded before a position.
     *
     * @param asOf the moment asked about; null for the present
     * @param before null for the newest
     * @param limit the most there are in the answer; there may be fewer, and more to come
     */
    public Acts list(
            Region region, ActFilter filter, Viewer viewer, @Nullable AsOf asOf, @Nullable Long before, int limit) {
        var moment = regions.at(region, viewer, asOf);
        var end = before == null ? moment.position() : Math.min(before - 1, moment.position());
        var found = new ArrayList<Recorded<Event>>();
        var reached = backwards(region, filter, viewer, end, limit, found);
        var latest = moment.latest().tell(found.stream().map(LatestAct::of).toList(), viewer);
        var full = viewer.oversees(region.code());
        var acts = new ArrayList<Act>();
        for (var i = 0; i < found.size(); i++) {
            var one = found.get(i);
            acts.add(new Act(
                    latest.get(i), one.version(), one.recordedAt(), full ? ActFilter.spokenFrom(one.event()) : null));
        }
        var past = moment.past() ? moment.now().moment() : null;
        return new Acts(acts, moment.position(), past, reached > 1 ? reached : null);
    }

    /** Looks through the events up to a position, and tells the last one it looked at. */
    private long backwards(
            Region region, ActFilter filter, Viewer viewer, long end, int limit, List<Recorded<Event>> found) {
        var reached = end + 1;
        while (reached > 1 && end - reached < ENOUGH) {
            var from = Math.max(0, reached - 1 - BATCH);
            for (var stored : ledger.after(from, (int) (reached - 1 - from)).reversed()) {
                wanted(stored, region, filter, viewer).ifPresent(found::add);
                if (found.size() == limit) return stored.position();
            }
            reached = from + 1;
        }
        return reached;
    }

    private Optional<Recorded<Event>> wanted(StoredEvent stored, Region region, ActFilter filter, Viewer viewer) {
        if (!filter.mayAdmit(stored, region.code())) return Optional.empty();
        try {
            return Optional.of(decoder.decode(stored))
                    .filter(recorded -> filter.admits(recorded, region.code()))
                    .filter(recorded -> mayKnow(recorded, viewer));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private boolean mayKnow(Recorded<Event> recorded, Viewer viewer) {
        var space = recorded.envelope().space();
        return space == null || spaces.mayRead(viewer, space);
    }
}
