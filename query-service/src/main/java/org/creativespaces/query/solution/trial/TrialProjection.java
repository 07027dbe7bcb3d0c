package org.creativespaces.query.solution.trial;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** One row per trial, by its solution too: ids are given by clients and unique in their solution only. */
final class TrialProjection implements Projection<TrialRow> {
    static final String NAME = "trials-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<TrialRow> rowType() {
        return TrialRow.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return switch (recorded.event()) {
            case TrialStarted e -> Set.of(e.solution() + "/" + e.trial());
            case TrialConcluded e -> Set.of(e.solution() + "/" + e.trial());
            default -> Set.of();
        };
    }

    @Override
    public TrialRow evolve(String rowId, @Nullable TrialRow row, Recorded<Event> recorded) {
        if (recorded.event() instanceof TrialStarted e) return TrialRow.started(e, recorded);
        if (row == null) throw new IllegalStateException("a trial that was never started");
        return row.concluded(
                (TrialConcluded) recorded.event(), recorded.envelope().occurredAt());
    }
}
