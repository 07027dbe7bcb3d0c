package org.creativespaces.query.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What a reader may know of solutions. */
public final class SolutionQueries {
    private static final int READ_AT_ONCE = 500;
    private static final int SEARCHED_AT_MOST = 5_000;

    private final ReadModel<SolutionRow> rows;
    private final ReadModel<HeldConcerns> concerns;
    private final Parts.Sources parts;
    private final Spaces spaces;
    private final Parties parties;
    private final Texts texts;

    SolutionQueries(
            ReadModel<SolutionRow> rows,
            ReadModel<HeldConcerns> concerns,
            Parts.Sources parts,
            Spaces spaces,
            Parties parties,
            Texts texts) {
        this.rows = rows;
        this.concerns = concerns;
        this.parts = parts;
        this.spaces = spaces;
        this.parties = parties;
        this.texts = texts;
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
            var some = rows.list(filter.condition(hidden, last), filter.sorting(), atOnce);
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
        return rows.find(id.toString())
                .filter(row -> !hidden.contains(row.origin().space()))
                .map(row -> view(row, viewer, hidden));
    }

    private SolutionView view(SolutionRow row, Viewer viewer, Set<SpaceId> hidden) {
        var by = row.origin().proposer();
        var proposer = parties.find(by == null ? List.of() : List.of(by));
        var all = parts.of(row, viewer);
        var met = concerns(row, all.concerns());
        var sourceHidden = isSourceHidden(row.origin().adaptedFrom(), hidden);
        return texts.openWhile(
                opened -> Telling.of(row, viewer, opened).view(proposer, met, all, hidden, sourceHidden));
    }

    private boolean isSourceHidden(@Nullable Adaptation source, Set<SpaceId> hidden) {
        return source != null
                && rows.find(source.solution().toString())
                        .filter(row -> !hidden.contains(row.origin().space()))
                        .isEmpty();
    }

    /** Which of the concerns that were answered are still held; most solutions have none. */
    private Concerns concerns(SolutionRow row, List<ConcernView> items) {
        var answers = row.sequel().answers();
        if (answers.isEmpty()) return Concerns.of(row.concerns(), answers, Set.of(), items);
        var held = concerns.find(HeldConcerns.rowsOf(row.id())).stream()
                .flatMap(some -> some.byParty().values().stream())
                .filter(answers::containsKey)
                .collect(Collectors.toSet());
        return Concerns.of(row.concerns(), answers, held, items);
    }
}
