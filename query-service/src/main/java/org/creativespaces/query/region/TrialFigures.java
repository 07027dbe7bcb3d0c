package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Trials by what they came to.
 *
 * @param running how many are not concluded
 * @param trials those in spaces that the reader may know of: running ones first, of each the one started last first, at
 *     most 50
 */
public record TrialFigures(int running, int adopt, int adapt, int abandon, List<OfTrial> trials, String link) {
    /**
     * A trial's measure against its baseline.
     *
     * @param outcome absent while it runs
     * @param measure what is measured; says that it is withheld to whom it is
     * @param latest the value observed on the latest day; absent before the first observation
     * @param change {@code latest} less {@code baseline}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfTrial(
            TrialId id,
            SolutionId solutionId,
            int revision,
            LocalDate start,
            @Nullable TrialOutcome outcome,
            String measure,
            Decimal baseline,
            @Nullable Decimal latest,
            @Nullable LocalDate latestOn,
            @Nullable String change,
            String link) {}

    static TrialFigures of(Collection<Trial> all, List<OfTrial> told, Links links) {
        return new TrialFigures(
                count(all, null),
                count(all, TrialOutcome.ADOPT),
                count(all, TrialOutcome.ADAPT),
                count(all, TrialOutcome.ABANDON),
                told,
                links.trials());
    }

    private static int count(Collection<Trial> all, @Nullable TrialOutcome outcome) {
        return (int) all.stream().filter(trial -> trial.outcome() == outcome).count();
    }
}
