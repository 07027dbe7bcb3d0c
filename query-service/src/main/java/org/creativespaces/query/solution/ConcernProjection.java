package org.creativespaces.query.solution;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/**
 * Which party holds which concern, in some rows for each solution. What ends a concern names the party and not the concern,
 * what answers it the concern and not the party: only here both are known together.
 */
final class ConcernProjection implements Projection<HeldConcerns> {
    static final String NAME = "concerns-v1";
    private static final Touches TOUCHES = Touches.of(PositionEvent.class, ConcernProjection::rowOf);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HeldConcerns> rowType() {
        return HeldConcerns.class;
    }

    @Override
    public int weight() {
        return 7;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    private static Set<String> rowOf(PositionEvent event) {
        return event instanceof ConcernRaised || endsConcern(event)
                ? Set.of(HeldConcerns.rowOf(event.solution(), event.party()))
                : Set.of();
    }

    private static boolean endsConcern(PositionEvent event) {
        var before = event.supersedes();
        return before != null && before.position() == Position.CONCERN;
    }

    @Override
    public HeldConcerns evolve(String rowId, @Nullable HeldConcerns row, Recorded<Event> recorded) {
        var event = (PositionEvent) recorded.event();
        var before = row == null ? HeldConcerns.NONE : row;
        return event instanceof ConcernRaised e ? before.with(e.party(), e.concern()) : before.without(event.party());
    }
}
