package org.creativespaces.query.solution.risk;

import java.util.Comparator;
import java.util.List;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ListedModel;
import org.creativespaces.query.projection.RowOrder;
import org.creativespaces.query.texts.Texts;

/** What a reader may know of risks, side by side. */
public final class RiskQueries {
    /** The gravest first; of equal ones, that of which most is left to the owner. */
    private static final Comparator<RiskRow> BY_LEVEL = Comparator.comparingInt(RiskRow::level)
            .thenComparingInt(RiskRow::unshared)
            .reversed()
            .thenComparingLong(RiskRow::position);

    private final ListedModel<RiskRow> rows;
    private final Solutions solutions;
    private final Spaces spaces;
    private final Parties parties;
    private final Texts texts;

    RiskQueries(ListedModel<RiskRow> rows, Solutions solutions, Spaces spaces, Parties parties, Texts texts) {
        this.rows = rows;
        this.solutions = solutions;
        this.spaces = spaces;
        this.parties = parties;
        this.texts = texts;
    }

    /** Those asked for, the gravest first, from a place in that order. */
    public List<RiskCard> list(RiskFilter filter, Viewer viewer, int skip, int limit) {
        var conditions = filter.conditions(spaces.hiddenFrom(viewer));
        var some = rows.list(conditions, RowOrder.byId(), ListedModel.ALL).stream()
                .filter(filter::judges)
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
}
