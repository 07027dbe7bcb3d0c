package org.creativespaces.query.solution;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * One row per party that ever had a concern about a solution. What ends a concern names the party and not the concern,
 * what answers it the concern and not the party: only here both are known together.
 */
final class ConcernProjection implements Projection<HeldConcern> {
    static final String NAME = "concerns-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HeldConcern> rowType() {
        return HeldConcern.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return recorded.event() instanceof PositionEvent e && (e instanceof ConcernRaised || endsConcern(e))
                ? Set.of(e.solution() + "/" + e.party().key())
                : Set.of();
    }

    private static boolean endsConcern(PositionEvent event) {
        var before = event.supersedes();
        return before != null && before.position() == Position.CONCERN;
    }

    @Override
    public HeldConcern evolve(String rowId, @Nullable HeldConcern row, Recorded<Event> recorded) {
        var event = (PositionEvent) recorded.event();
        return new HeldConcern(event.solution(), event instanceof ConcernRaised e ? e.concern() : null);
    }
}
