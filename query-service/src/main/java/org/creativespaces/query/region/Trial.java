package org.creativespaces.query.region;

import java.time.LocalDate;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A trial as far as figures need it.
 *
 * @param latest the value of the latest day observed; of two on one day the one recorded last
 * @param outcome null while it runs
 * @param position where its start is recorded
 */
record Trial(
        TrialId id,
        SolutionId solution,
        @Nullable SpaceId space,
        int revision,
        Sealed measure,
        Decimal baseline,
        LocalDate start,
        @Nullable Decimal latest,
        @Nullable LocalDate latestOn,
        @Nullable TrialOutcome outcome,
        long position) {
    Trial observed(Decimal value, LocalDate date) {
        if (latestOn != null && date.isBefore(latestOn)) return this;
        return new Trial(id, solution, space, revision, measure, baseline, start, value, date, outcome, position);
    }

    Trial concluded(TrialOutcome how) {
        return new Trial(id, solution, space, revision, measure, baseline, start, latest, latestOn, how, position);
    }
}
