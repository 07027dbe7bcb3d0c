package org.creativespaces.query.solution.risk;

import static org.creativespaces.query.projection.ReadModel.field;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.solution.risk.RiskRow.Share;
import org.creativespaces.query.texts.Texts;

/** What a reader may know of risks. */
public final class RiskQueries {
    private static final int ALL = 0;

    /** The gravest first; of equal ones, that of which most is left to the owner. */
    private static final Comparator<RiskRow> BY_LEVEL = Comparator.comparingInt(RiskRow::level)
            .thenComparingInt(RiskRow::unshared)
            .reversed()
            .thenComparingLong(RiskRow::position);

    private final ReadModel<RiskRow> rows;
    private final Solutions solutions;
    private final Spaces spaces;
    private final Parties parties;
    private final Texts texts;

    RiskQueries(ReadModel<RiskRow> rows, Solutions solutions, Spaces spaces, Parties parties, Texts texts) {
        this.rows = rows;
        this.solutions = solutions;
        this.spaces = spaces;
        this.parties = parties;
        this.texts = texts;
    }

    /** Those asked for, the gravest first, from a place in that order. */
    public List<RiskCard> list(RiskFilter filter, Viewer viewer, int skip, int limit) {
        var condition = filter.condition(spaces.hiddenFrom(viewer));
        var some = rows.list(condition, Sorts.ascending("_id"), ALL).stream()
                .sorted(BY_LEVEL)
                .skip(skip)
                .limit(limit)
                .toList();
        var titles =
                solutions.find(some.stream().map(RiskRow::solution).distinct().toList());
        var known = parties.find(some.stream().map(RiskRow::owner).toList());
        return texts.openWhile(opened -> some.stream()
                .map(row -> RiskTelling.card(row, titles.get(row.solution()), known, viewer, opened))
                .toList());
    }

    /**
     * All that were ever seen for a solution, in the order in which they were seen.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<RiskView> of(SolutionId solution, boolean withheld) {
        var ofSolution = Filters.eq(field("solution"), solution.toString());
        var seen = rows.list(ofSolution, Sorts.ascending("_id"), ALL).stream()
                .sorted(Comparator.comparingLong(RiskRow::position))
                .toList();
        var known = parties.find(seen.stream().flatMap(RiskQueries::parties).toList());
        return texts.openWhile(opened -> {
            var telling = new RiskTelling(known, withheld ? text -> Texts.WITHHELD : opened, opened);
            return seen.stream().map(telling::view).toList();
        });
    }

    private static Stream<Party> parties(RiskRow row) {
        return Stream.concat(
                Stream.of(row.owner()), row.shares().values().stream().map(Share::party));
    }
}
