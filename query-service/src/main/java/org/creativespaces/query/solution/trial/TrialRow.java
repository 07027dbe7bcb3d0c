package org.creativespaces.query.solution.trial;

import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it stands; what was observed has rows of its own.
 *
 * @param conductor null if an organiser runs it without being a member
 * @param conclusion null while it runs
 * @param position where it is recorded in the ledger
 */
record TrialRow(
        TrialId id,
        SolutionId solution,
        int revision,
        @Nullable Party conductor,
        Sealed site,
        Sealed measure,
        Decimal baseline,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Conclusion conclusion,
        long position) {
    /** What it came to. */
    record Conclusion(TrialOutcome outcome, Sealed summary, Instant occurredAt) {}

    static TrialRow started(TrialStarted e, Recorded<?> recorded) {
        return new TrialRow(
                e.trial(),
                e.solution(),
                e.revision(),
                e.conductor(),
                e.site(),
                e.measure(),
                e.baseline(),
                e.start(),
                e.end(),
                null,
                recorded.position());
    }

    TrialRow concluded(TrialConcluded e, Instant occurredAt) {
        var came = new Conclusion(e.outcome(), e.summary(), occurredAt);
        return new TrialRow(id, solution, revision, conductor, site, measure, baseline, start, end, came, position);
    }
}
