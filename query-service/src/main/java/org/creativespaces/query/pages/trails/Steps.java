package org.creativespaces.query.pages.trails;

import java.util.List;
import java.util.Optional;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.trail.Trail.Subject;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.TrailQueries;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a trail that a page shows.
 *
 * @param all its steps from the first one, as many as are drawn and looked through
 * @param cut whether it has more
 * @param shown those that are asked for
 * @param next the version after which those asked for go on; null at the end
 */
public record Steps(
        List<TrailEntry> all,
        boolean cut,
        List<TrailEntry> shown,
        @Nullable Long next) {
    private static final int MOST = 5_000;
    private static final int AT_ONCE = 200;

    /** None if there is no such thing, or none that the reader may know of. */
    public static Optional<Steps> of(TrailQueries trails, Subject of, Viewer viewer, Wanted wanted) {
        return trails.whole(of, viewer).map(whole -> {
            var some = whole.limit(MOST + 1).toList();
            var all = some.subList(0, Math.min(MOST, some.size()));
            var cut = some.size() > MOST;
            if (cut && wanted.isEverything() && wanted.after() + AT_ONCE >= MOST)
                return further(trails, of, viewer, wanted, all);
            var found = all.stream()
                    .filter(step -> step.version() > wanted.after())
                    .filter(wanted::admits)
                    .limit(AT_ONCE + 1)
                    .toList();
            return new Steps(all, cut, first(found), found.size() > AT_ONCE ? last(first(found)) : null);
        });
    }

    /** Told in passages. */
    public List<Passage> passages() {
        return Passage.of(shown);
    }

    private static Steps further(TrailQueries trails, Subject of, Viewer viewer, Wanted wanted, List<TrailEntry> all) {
        var part = trails.part(of, viewer, wanted.after(), AT_ONCE);
        return new Steps(
                all,
                true,
                part.map(found -> found.entries()).orElse(List.of()),
                part.map(found -> found.next()).orElse(null));
    }

    private static List<TrailEntry> first(List<TrailEntry> found) {
        return found.subList(0, Math.min(AT_ONCE, found.size()));
    }

    private static Long last(List<TrailEntry> found) {
        return found.getLast().version();
    }
}
