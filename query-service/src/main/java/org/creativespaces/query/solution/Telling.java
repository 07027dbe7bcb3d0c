package org.creativespaces.query.solution;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.query.directory.Parties.Known;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.Lineage.Adopted;
import org.creativespaces.query.solution.Lineage.Link;
import org.creativespaces.query.solution.Sequel.Adoption;
import org.creativespaces.query.solution.Sequel.Circulation;
import org.creativespaces.query.solution.Sequel.Ending;
import org.creativespaces.query.solution.SolutionView.AdaptedFrom;
import org.creativespaces.query.solution.SolutionView.AdoptedAs;
import org.creativespaces.query.solution.SolutionView.Agreement;
import org.creativespaces.query.solution.SolutionView.Circulated;
import org.creativespaces.query.solution.SolutionView.Ended;
import org.creativespaces.query.solution.SolutionView.OfOrganisations;
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
        return new Telling(row, row.isWithheldFrom(viewer) ? text -> Texts.WITHHELD : opened, opened);
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

    Link link() {
        var adapted = row.origin().adaptedFrom();
        return new Link(
                row.id(),
                row.origin().space(),
                row.origin().region(),
                row.stage(),
                texts.text(row.current().title()),
                adapted == null ? null : new Adopted(adapted.revision(), texts.text(adapted.adaptations())));
    }

    /**
     * The whole solution.
     *
     * @param hidden the spaces that the reader may know nothing of
     * @param sourceHidden whether the reader may not know of the solution it is adapted from
     * @param asOf the moment in the past that it is told of; null for the present
     */
    SolutionView view(
            Known proposer,
            Concerns concerns,
            Parts parts,
            Set<SpaceId> hidden,
            boolean sourceHidden,
            @Nullable Instant asOf) {
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
                origin.proposer() == null ? null : proposer.named(origin.proposer(), always),
                new Agreement(row.facts().agreed(), origin.agreementRule()),
                concerns,
                row.people().positions(row.lastSubstantive()),
                row.people().acts(),
                new OfOrganisations(
                        row.organisations().positions(row.lastSubstantive()),
                        row.organisations().acts()),
                origin.challenges(),
                origin.narratives(),
                adaptedFrom(origin.adaptedFrom(), sourceHidden),
                row.sequel().adoptions().stream()
                        .filter(adoption -> !hidden.contains(adoption.space()))
                        .map(Telling::adoption)
                        .toList(),
                parts.commitments(),
                parts.risks(),
                parts.trials(),
                parts.reviews(),
                row.sequel().circulations().stream().map(this::circulation).toList(),
                ending(row.sequel().ending()),
                always.optional(row.withheld()),
                origin.proposedAt(),
                row.lastActAt(),
                asOf);
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

    private @Nullable AdaptedFrom adaptedFrom(@Nullable Adaptation source, boolean hidden) {
        return source == null
                ? null
                : new AdaptedFrom(
                        hidden ? null : source.solution(), source.revision(), texts.text(source.adaptations()));
    }

    private static AdoptedAs adoption(Adoption adoption) {
        return new AdoptedAs(adoption.solution(), adoption.region(), adoption.revision(), adoption.occurredAt());
    }

    private Circulated circulation(Circulation circulation) {
        return new Circulated(
                circulation.revision(),
                circulation.regions(),
                texts.text(circulation.learning()),
                circulation.occurredAt());
    }

    private @Nullable Ended ending(@Nullable Ending ending) {
        return ending == null ? null : new Ended(ending.into(), texts.text(ending.reason()), ending.occurredAt());
    }
}
