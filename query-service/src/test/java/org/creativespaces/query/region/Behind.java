package org.creativespaces.query.region;

import java.util.List;
import java.util.function.Predicate;
import org.creativespaces.events.Event;
import org.creativespaces.events.Region;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.query.feed.FollowedLinks;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.region.Dashboard.About;
import org.jspecify.annotations.Nullable;

/**
 * The events behind the figures of a dashboard: those that the link of a figure leads to, for who may read everything, and
 * no others.
 */
record Behind(Dashboard shown, List<Recorded<Event>> all, FollowedLinks feed) implements NaiveSource {
    @Override
    public List<Recorded<Event>> behind(String figure) {
        var link = shown.about().stream()
                .filter(about -> about.figure().equals(figure))
                .map(About::link)
                .findFirst()
                .orElseThrow();
        if (link.startsWith("/api/v1/feed")) {
            var positions = feed.positions(link);
            return all.stream()
                    .filter(one -> positions.contains(one.position()))
                    .toList();
        }
        return all.stream().filter(listed(link)).toList();
    }

    /** A list leads to the trails of what is in it, and a solution to those that adopt it. */
    private Predicate<Recorded<Event>> listed(String link) {
        var region = shown.region();
        var path = "/api/v1/%s" + (region == null ? "" : "?region=" + region.code());
        if (link.equals(path.formatted("spaces"))) return one -> one.event() instanceof SpaceEvent && isIn(one, region);
        if (link.equals(path.formatted("solutions"))) {
            return one -> one.event() instanceof SolutionEvent
                    && (isIn(one, region) || one.envelope().toRegions().contains(region.code()));
        }
        if (link.equals(path.formatted("commitments"))) {
            return one -> one.event() instanceof CommitmentEvent && isIn(one, region);
        }
        if (link.equals(path.formatted("risks"))) return one -> one.event() instanceof RiskEvent && isIn(one, region);
        throw new AssertionError(link + " leads nowhere");
    }

    private static boolean isIn(Recorded<Event> one, @Nullable Region region) {
        return region == null || one.envelope().region().equals(region.code());
    }
}
