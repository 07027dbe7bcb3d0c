package org.creativespaces.query.solution.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.texts.Texts;

/** What a reader of a solution may know of its commitments. */
public final class CommitmentViews {
    private static final RowField<CommitmentRow> SOLUTION = new RowField<>("solution", CommitmentRow::solution);
    private static final RowField<ProgressRow> OF_SOLUTION = new RowField<>("solution", ProgressRow::solution);

    private final ReadModel<CommitmentRow> rows;
    private final ReadModel<ProgressRow> progress;
    private final Parties parties;
    private final Texts texts;

    public CommitmentViews(ReadModels models, Parties parties, Texts texts) {
        this.rows = models.readModel(new CommitmentProjection());
        this.progress = models.readModel(new ProgressProjection());
        this.parties = parties;
        this.texts = texts;
    }

    /**
     * All that were ever made for a solution, in the order in which they were made.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     * @param today the day before which what is due is overdue
     */
    public List<CommitmentView> of(SolutionId solution, boolean withheld, LocalDate today) {
        var made = rows.having(SOLUTION, solution).stream()
                .sorted(Comparator.comparingLong(CommitmentRow::position))
                .toList();
        if (made.isEmpty()) return List.of();
        var reports = progress.having(OF_SOLUTION, solution).stream()
                .sorted(Comparator.comparingLong(ProgressRow::position))
                .collect(Collectors.groupingBy(ProgressRow::commitment));
        var known = parties.find(made.stream().map(CommitmentRow::party).toList());
        return texts.openWhile(opened -> {
            var telling = new CommitmentTelling(known, withheld ? text -> Texts.WITHHELD : opened, opened, today);
            return made.stream()
                    .map(row -> telling.view(row, reports.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }
}
