package org.creativespaces.query.solution;

import java.util.Locale;
import java.util.stream.Stream;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionView.AdaptedFrom;
import org.creativespaces.query.solution.SolutionView.Agreement;
import org.creativespaces.query.solution.SolutionView.OfOrganisations;
import org.creativespaces.query.solution.SolutionView.Proposer;
import org.creativespaces.query.solution.SolutionView.RevisionText;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Puts a solution into words for one reader.
 *
 * @param texts the solution's own, which may be withheld
 * @param always texts that nobody withholds
 */
record Telling(SolutionRow row, Opened texts, Opened always) {
    static Telling of(SolutionRow row, Viewer viewer, Opened opened) {
        var hidden = row.facts().withheld() && !viewer.oversees(row.origin().region());
        return new Telling(row, hidden ? text -> Texts.WITHHELD : opened, opened);
    }

    /** Whether the current title or summary, as far as the reader may read them, holds the words; null is in all. */
    boolean mentions(@Nullable String words) {
        if (words == null) return true;
        var sought = words.toLowerCase(Locale.ROOT);
        return Stream.of(
                        texts.text(row.current().title()),
                        texts.optional(row.current().summary()))
                .anyMatch(text -> text != null
                        && Texts.isTyped(text)
                        && text.toLowerCase(Locale.ROOT).contains(sought));
    }

    SolutionCard card() {
        return new SolutionCard(
                row.id(),
                row.version(),
                row.origin().space(),
                row.origin().region(),
                row.stage(),
                texts.text(row.current().title()),
                row.current().number(),
                row.facts().agreed(),
                row.people().positions(row.lastSubstantive()),
                row.people().acts(),
                always.optional(row.withheld()),
                row.origin().proposedAt(),
                row.lastActAt());
    }

    SolutionView view(@Nullable Sealed pseudonym) {
        var origin = row.origin();
        return new SolutionView(
                row.id(),
                row.version(),
                origin.space(),
                origin.region(),
                row.stage(),
                texts.text(row.current().title()),
                texts.optional(row.current().summary()),
                row.current().number(),
                row.revisions().stream().map(this::revision).toList(),
                proposer(pseudonym),
                new Agreement(row.facts().agreed(), origin.agreementRule()),
                row.people().positions(row.lastSubstantive()),
                row.people().acts(),
                new OfOrganisations(
                        row.organisations().positions(row.lastSubstantive()),
                        row.organisations().acts()),
                origin.challenges(),
                origin.narratives(),
                adaptedFrom(origin.adaptedFrom()),
                always.optional(row.withheld()),
                origin.proposedAt(),
                row.lastActAt());
    }

    private RevisionText revision(Revision revision) {
        return new RevisionText(
                revision.number(),
                revision.kind(),
                texts.text(revision.title()),
                texts.optional(revision.summary()),
                texts.optional(revision.rationale()),
                revision.occurredAt());
    }

    private Proposer proposer(@Nullable Sealed pseudonym) {
        var proposer = row.origin().proposer();
        return new Proposer(
                proposer.participant(),
                pseudonym == null ? Texts.ERASED : always.text(pseudonym),
                proposer.organisation());
    }

    private @Nullable AdaptedFrom adaptedFrom(@Nullable Adaptation source) {
        return source == null
                ? null
                : new AdaptedFrom(source.solution(), source.revision(), texts.text(source.adaptations()));
    }
}
