package org.creativespaces.query.solution.commitment;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per commitment, by its solution too: ids are given by clients and unique in their solution only. */
final class CommitmentProjection implements Projection<CommitmentRow> {
    static final String NAME = "commitments-v1";
    private static final Touches TOUCHES =
            Touches.of(CommitmentEvent.class, e -> Set.of(e.solution() + "/" + e.commitment()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<CommitmentRow> rowType() {
        return CommitmentRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public CommitmentRow evolve(String rowId, @Nullable CommitmentRow row, Recorded<Event> recorded) {
        var event = (CommitmentEvent) recorded.event();
        if (event instanceof ActionCommitted e) return CommitmentRow.committed(e, recorded);
        if (row == null) throw new IllegalStateException("a commitment that nobody made");
        var occurredAt = recorded.envelope().occurredAt();
        return switch (event) {
            case ActionCommitted e -> row;
            case ProgressReported e -> row.at(e.percent());
            case CommitmentFulfilled e -> row.ended(CommitmentStatus.FULFILLED, e.evidence(), occurredAt);
            case CommitmentReleased e -> row.ended(CommitmentStatus.RELEASED, e.reason(), occurredAt);
        };
    }
}
