package org.creativespaces.query.solution.commitment;

import static java.util.Objects.requireNonNullElse;
import static org.creativespaces.query.projection.ReadModel.field;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.texts.Texts;

/** What a reader may know of commitments. */
public final class CommitmentQueries {
    private static final int ALL = 0;

    /** Those that wait for somebody, the longest first; then those that ended, the latest first. */
    private static final Comparator<CommitmentRow> BY_URGENCY = Comparator.comparing(CommitmentQueries::hasEnded)
            .thenComparing(CommitmentQueries::endedAt, Comparator.reverseOrder())
            .thenComparing(CommitmentRow::due)
            .thenComparingLong(CommitmentRow::position);

    private final ReadModel<CommitmentRow> rows;
    private final ReadModel<ProgressRow> progress;
    private final Solutions solutions;
    private final Spaces spaces;
    private final Parties parties;
    private final Texts texts;
    private final Clock london;

    CommitmentQueries(
            ReadModel<CommitmentRow> rows,
            ReadModel<ProgressRow> progress,
            Solutions solutions,
            Spaces spaces,
            Parties parties,
            Texts texts,
            Clock london) {
        this.rows = rows;
        this.progress = progress;
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
        var some = rows.list(filter.condition(hidden, today), Sorts.ascending("_id"), ALL).stream()
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

    /**
     * All that were ever made for a solution, in the order in which they were made.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<CommitmentView> of(SolutionId solution, boolean withheld) {
        var today = LocalDate.now(london);
        var made = rows.list(ofSolution(solution), Sorts.ascending("_id"), ALL).stream()
                .sorted(Comparator.comparingLong(CommitmentRow::position))
                .toList();
        if (made.isEmpty()) return List.of();
        var reports = reports(solution);
        var known = parties.find(made.stream().map(CommitmentRow::party).toList());
        return texts.openWhile(opened -> {
            var telling = new CommitmentTelling(known, withheld ? text -> Texts.WITHHELD : opened, opened, today);
            return made.stream()
                    .map(row -> telling.view(row, reports.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    private Map<CommitmentId, List<ProgressRow>> reports(SolutionId solution) {
        return progress.list(ofSolution(solution), Sorts.ascending(field("byAge")), ALL).stream()
                .collect(Collectors.groupingBy(ProgressRow::commitment));
    }

    private static Bson ofSolution(SolutionId solution) {
        return Filters.eq(field("solution"), solution.toString());
    }

    private static boolean hasEnded(CommitmentRow row) {
        return row.status() != CommitmentStatus.ACTIVE;
    }

    private static Instant endedAt(CommitmentRow row) {
        return requireNonNullElse(row.endedAt(), Instant.EPOCH);
    }
}
