package org.creativespaces.query.solution.trial;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per trial, by its solution too: ids are given by clients and unique in their solution only. */
final class TrialProjection implements Projection<TrialRow> {
    static final String NAME = "trials-v1";
    private static final Touches TOUCHES = Touches.of(TrialStarted.class, e -> Set.of(e.solution() + "/" + e.trial()))
            .and(TrialConcluded.class, e -> Set.of(e.solution() + "/" + e.trial()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<TrialRow> rowType() {
        return TrialRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public TrialRow evolve(String rowId, @Nullable TrialRow row, Recorded<Event> recorded) {
        if (recorded.event() instanceof TrialStarted e) return TrialRow.started(e, recorded);
        if (row == null) throw new IllegalStateException("a trial that was never started");
        return row.concluded(
                (TrialConcluded) recorded.event(), recorded.envelope().occurredAt());
    }
}
