package org.creativespaces.query.solution.concern;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per concern that was answered: what answers it does not name the party that raised it. */
final class AnswerProjection implements Projection<AnswerRow> {
    static final String NAME = "concern-answers-v1";
    private static final Touches TOUCHES =
            Touches.of(ConcernEvent.class, e -> Set.of(e.solution() + "/" + e.concern()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AnswerRow> rowType() {
        return AnswerRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public AnswerRow evolve(String rowId, @Nullable AnswerRow row, Recorded<Event> recorded) {
        return switch ((ConcernEvent) recorded.event()) {
            case ConcernAnswered e ->
                new AnswerRow(
                        e.solution(),
                        e.concern(),
                        e.how(),
                        e.organiser(),
                        false,
                        recorded.envelope().occurredAt());
            case ConcernResolved e -> {
                if (row == null) throw new IllegalStateException("an answer that nobody gave");
                yield row.asAccepted();
            }
        };
    }
}
