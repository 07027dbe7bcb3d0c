package org.creativespaces.query.solution.concern;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/**
 * One row per solution and party, since what ends a concern names the party. Concerns that gave no reason, as imported ones do,
 * are only counted: a conversation of thousands of them makes no rows.
 */
final class RaisedProjection implements Projection<RaisedRow> {
    static final String NAME = "raised-concerns-v1";
    private static final Touches TOUCHES = Touches.of(PositionEvent.class, RaisedProjection::rowOf);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RaisedRow> rowType() {
        return RaisedRow.class;
    }

    @Override
    public int weight() {
        return 15;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public RaisedRow evolve(String rowId, @Nullable RaisedRow row, Recorded<Event> recorded) {
        var event = (PositionEvent) recorded.event();
        var before = row == null ? RaisedRow.none(event.solution()) : row;
        var how = event instanceof PositionWithdrawn ? ConcernState.WITHDRAWN : ConcernState.SUPERSEDED;
        var ended = before.ended(how, recorded.position());
        return event instanceof ConcernRaised e && e.text() != null ? ended.with(e, e.text(), recorded) : ended;
    }

    private static Set<String> rowOf(PositionEvent event) {
        return reasoned(event) || endsConcern(event)
                ? Set.of(event.solution() + "/" + event.party().key())
                : Set.of();
    }

    private static boolean reasoned(PositionEvent event) {
        return event instanceof ConcernRaised e && e.text() != null;
    }

    private static boolean endsConcern(PositionEvent event) {
        var before = event.supersedes();
        return before != null && before.position() == Position.CONCERN;
    }
}
