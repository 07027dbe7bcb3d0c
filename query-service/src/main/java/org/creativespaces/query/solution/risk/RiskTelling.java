package org.creativespaces.query.solution.risk;

import org.creativespaces.query.directory.Parties.Known;
import org.creativespaces.query.directory.Solutions.Solution;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.risk.RiskView.Note;
import org.creativespaces.query.solution.risk.RiskView.Share;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Puts risks into words for one reader.
 *
 * @param texts the solution's own, which may be withheld
 * @param always texts that nobody withholds
 */
record RiskTelling(Known parties, Opened texts, Opened always) {
    RiskView view(RiskRow row) {
        return new RiskView(
                row.id(),
                status(row),
                row.category(),
                texts.text(row.description()),
                row.likelihood(),
                row.impact(),
                row.level(),
                parties.named(row.owner(), always),
                row.shares().values().stream().map(this::share).toList(),
                row.unshared(),
                row.mitigations().stream().map(this::note).toList(),
                row.materialised() == null ? null : note(row.materialised()),
                row.closed() == null ? null : note(row.closed()),
                row.identifiedAt());
    }

    private static RiskStatus status(RiskRow row) {
        return row.closed() == null ? RiskStatus.OPEN : RiskStatus.CLOSED;
    }

    private Share share(RiskRow.Share share) {
        return new Share(parties.named(share.party(), always), share.percent(), texts.text(share.terms()));
    }

    private Note note(RiskRow.Note note) {
        return new Note(texts.text(note.text()), note.occurredAt());
    }

    /** A solution that is not known yet, since its rows are a moment behind, is told as one that is withheld. */
    static RiskCard card(RiskRow row, @Nullable Solution solution, Known parties, Viewer viewer, Opened opened) {
        var title = solution == null || !solution.titleReadableBy(viewer) ? null : solution.title();
        return new RiskCard(
                row.id(),
                row.solution(),
                row.space(),
                row.region(),
                title == null ? Texts.WITHHELD : opened.text(title),
                status(row),
                row.category(),
                title == null ? Texts.WITHHELD : opened.text(row.description()),
                row.likelihood(),
                row.impact(),
                row.level(),
                parties.named(row.owner(), opened),
                row.shares().size(),
                row.unshared(),
                row.materialised() != null,
                row.identifiedAt());
    }
}
