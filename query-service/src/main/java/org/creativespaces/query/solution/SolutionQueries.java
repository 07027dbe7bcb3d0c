package org.creativespaces.query.solution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.ListedModel;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What a reader may know of solutions. */
public final class SolutionQueries {
    private static final int READ_AT_ONCE = 500;
    private static final int SEARCHED_AT_MOST = 5_000;

    private final ListedModel<SolutionRow> rows;
    private final SolutionViews views;
    private final PastSolutions past;
    private final Spaces spaces;
    private final Texts texts;
    private final Clock clock;

    SolutionQueries(
            ListedModel<SolutionRow> rows,
            SolutionViews views,
            PastSolutions past,
            Spaces spaces,
            Texts texts,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.past = past;
        this.spaces = spaces;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Part of a list.
     *
     * @param next where it goes on; null at its end. A search through many solutions may go on after fewer items than
     *     were asked for
     */
    public record Cards(List<SolutionCard> items, @Nullable String next) {}

    /** Solutions from a place in the filter's order: from its beginning when {@code after} is null. */
    public Cards list(SolutionFilter filter, Viewer viewer, @Nullable String after, int limit) {
        var hidden = spaces.hiddenFrom(viewer);
        var atOnce = filter.text() == null ? limit + 1 : READ_AT_ONCE;
        var found = new ArrayList<SolutionCard>();
        var last = after;
        for (int searched = 0; searched < SEARCHED_AT_MOST; searched += atOnce) {
            var some = rows.list(filter.conditions(hidden, last), filter.sorting(), atOnce);
            for (var match : matches(some, filter, viewer)) {
                if (found.size() == limit) return new Cards(found, last);
                last = match.key();
                if (match.matches()) found.add(match.card());
            }
            if (some.size() < atOnce) return new Cards(found, null);
        }
        return new Cards(found, last);
    }

    private record Match(String key, SolutionCard card, boolean matches) {}

    private List<Match> matches(List<SolutionRow> some, SolutionFilter filter, Viewer viewer) {
        return texts.openWhile(opened -> some.stream()
                .map(row -> {
                    var telling = Telling.of(row, viewer, opened);
                    return new Match(filter.order().keyOf(row), telling.card(), telling.mentions(filter.text()));
                })
                .toList());
    }

    /** None if there is no such solution, or none that the reader may know of. */
    public Optional<SolutionView> find(SolutionId id, Viewer viewer) {
        var hidden = spaces.hiddenFrom(viewer);
        var today = new AsOf(clock.instant()).day();
        return views.row(id)
                .filter(row -> !hidden.contains(row.origin().space()))
                .map(row -> views.view(row, viewer, hidden, today, null));
    }

    /** As it was at a moment; none if it was not proposed by then, or if the reader may not know of it now. */
    public Optional<Seen> find(SolutionId id, Viewer viewer, AsOf asOf) {
        return past.find(id, viewer, asOf);
    }

    /**
     * A solution as it was once.
     *
     * @param position the last event of the ledger that is taken into account
     */
    public record Seen(SolutionView solution, long position) {}
}
