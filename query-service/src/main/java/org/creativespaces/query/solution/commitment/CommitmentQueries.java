package org.creativespaces.query.solution.commitment;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ListedModel;
import org.creativespaces.query.projection.RowOrder;
import org.creativespaces.query.texts.Texts;

/** What a reader may know of commitments, side by side. */
public final class CommitmentQueries {
    /** Those that wait for somebody, the longest first; then those that ended, the latest first. */
    private static final Comparator<CommitmentRow> BY_URGENCY = Comparator.comparing(CommitmentQueries::hasEnded)
            .thenComparing(CommitmentQueries::endedAt, Comparator.reverseOrder())
            .thenComparing(CommitmentRow::due)
            .thenComparingLong(CommitmentRow::position);

    private final ListedModel<CommitmentRow> rows;
    private final Solutions solutions;
    private final Spaces spaces;
    private final Parties parties;
    private final Texts texts;
    private final Clock london;

    CommitmentQueries(
            ListedModel<CommitmentRow> rows,
            Solutions solutions,
            Spaces spaces,
            Parties parties,
            Texts texts,
            Clock london) {
        this.rows = rows;
        this.solutions = solutions;
        this.spaces = spaces;
        this.parties = parties;
        this.texts = texts;
        this.london = london;
    }

    /** Those asked for, the most urgent first, from a place in that order. */
    public List<CommitmentCard> list(CommitmentFilter filter, Viewer viewer, int skip, int limit) {
        var today = LocalDate.now(london);
        var hidden = spaces.hiddenFrom(viewer);
        var some = rows.list(filter.conditions(hidden, today), RowOrder.byId(), ListedModel.ALL).stream()
                .sorted(BY_URGENCY)
                .skip(skip)
                .limit(limit)
                .toList();
        var titles = solutions.find(
                some.stream().map(CommitmentRow::solution).distinct().toList());
        var known = parties.find(some.stream().map(CommitmentRow::party).toList());
        return texts.openWhile(opened -> some.stream()
                .map(row -> CommitmentTelling.card(row, titles.get(row.solution()), known, viewer, opened, today))
                .toList());
    }

    private static boolean hasEnded(CommitmentRow row) {
        return row.status() != CommitmentStatus.ACTIVE;
    }

    private static Instant endedAt(CommitmentRow row) {
        return requireNonNullElse(row.endedAt(), Instant.EPOCH);
    }
}
