package org.creativespaces.query.solution.commitment;

import java.time.LocalDate;
import java.util.List;
import org.creativespaces.query.directory.Parties.Known;
import org.creativespaces.query.directory.Solutions.Solution;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.commitment.CommitmentView.Progress;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Puts commitments into words for one reader.
 *
 * @param texts the solution's own, which may be withheld
 * @param always texts that nobody withholds
 */
record CommitmentTelling(Known parties, Opened texts, Opened always, LocalDate today) {
    CommitmentView view(CommitmentRow row, List<ProgressRow> reports) {
        return new CommitmentView(
                row.id(),
                row.revision(),
                parties.named(row.party(), always),
                texts.text(row.action()),
                row.due(),
                texts.optional(row.resources()),
                row.status(),
                row.isOverdue(today),
                row.percent(),
                reports.stream().map(this::progress).toList(),
                ending(row, CommitmentStatus.FULFILLED),
                ending(row, CommitmentStatus.RELEASED),
                row.committedAt(),
                row.endedAt());
    }

    private Progress progress(ProgressRow row) {
        return new Progress(texts.text(row.note()), row.percent(), row.reportedAt());
    }

    private @Nullable String ending(CommitmentRow row, CommitmentStatus how) {
        return row.status() == how ? texts.optional(row.ending()) : null;
    }

    /** A solution that is not known yet, since its rows are a moment behind, is told as one that is withheld. */
    static CommitmentCard card(
            CommitmentRow row,
            @Nullable Solution solution,
            Known parties,
            Viewer viewer,
            Opened opened,
            LocalDate today) {
        var title = solution == null || !solution.titleReadableBy(viewer) ? null : solution.title();
        var telling = new CommitmentTelling(parties, title == null ? text -> Texts.WITHHELD : opened, opened, today);
        return new CommitmentCard(
                row.id(),
                row.solution(),
                row.space(),
                row.region(),
                title == null ? Texts.WITHHELD : opened.text(title),
                parties.named(row.party(), opened),
                telling.texts().text(row.action()),
                row.due(),
                row.status(),
                row.isOverdue(today),
                row.percent(),
                telling.ending(row, CommitmentStatus.RELEASED),
                row.committedAt(),
                row.endedAt());
    }
}
