package org.creativespaces.query.solution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.solution.commitment.CommitmentViews;
import org.creativespaces.query.solution.concern.ConcernQueries;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.risk.RiskViews;
import org.creativespaces.query.solution.trial.TrialQueries;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Tells one solution whole, by its rows as they are or as they were. */
final class SolutionViews {
    private final ReadModel<SolutionRow> rows;
    private final ReadModel<HeldConcerns> concerns;
    private final Parts.Sources parts;
    private final Solutions solutions;
    private final Parties parties;
    private final Texts texts;

    /**
     * Over rows of now or of once.
     *
     * @param seesFullTrail whether a reader sees who reviewed in a space
     */
    SolutionViews(
            ReadModels models,
            Solutions solutions,
            Parties parties,
            BiPredicate<Viewer, SpaceId> seesFullTrail,
            Texts texts) {
        this.rows = models.readModel(new SolutionProjection());
        this.concerns = models.readModel(new ConcernProjection());
        this.parts = new Parts.Sources(
                new ConcernQueries(models, parties, texts),
                new CommitmentViews(models, parties, texts),
                new RiskViews(models, parties, texts),
                new TrialQueries(models, parties, texts),
                seesFullTrail);
        this.solutions = solutions;
        this.parties = parties;
        this.texts = texts;
    }

    Optional<SolutionRow> row(SolutionId id) {
        return rows.find(id.toString());
    }

    /**
     * A solution whose space the reader may know of.
     *
     * @param hidden the spaces that the reader may know nothing of
     * @param today the day before which what is due is overdue
     * @param asOf the moment in the past that it is told of; null for the present
     */
    SolutionView view(SolutionRow row, Viewer viewer, Set<SpaceId> hidden, LocalDate today, @Nullable Instant asOf) {
        var by = row.origin().proposer();
        var proposer = parties.find(by == null ? List.of() : List.of(by));
        var all = parts.of(row, viewer, today);
        var met = concerns(row, all.concerns());
        var sourceHidden = isSourceHidden(row.origin().adaptedFrom(), hidden);
        return texts.openWhile(
                opened -> Telling.of(row, viewer, opened).view(proposer, met, all, hidden, sourceHidden, asOf));
    }

    private boolean isSourceHidden(@Nullable Adaptation source, Set<SpaceId> hidden) {
        if (source == null) return false;
        var found = solutions.find(List.of(source.solution())).get(source.solution());
        return found == null || hidden.contains(found.space());
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
