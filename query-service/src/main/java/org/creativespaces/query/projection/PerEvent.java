package org.creativespaces.query.projection;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** One row for each event of a kind, by the event's id: for what there is no end of in one thing. */
public abstract class PerEvent<E extends Event, V> implements Projection<V> {
    private final String name;
    private final Class<E> kind;
    private final Touches touches;
    private final Class<V> rowType;

    protected PerEvent(String name, Class<E> kind, Class<V> rowType) {
        this.name = name;
        this.kind = kind;
        this.touches = Touches.of(kind, (event, recorded) -> Set.of(recorded.id()));
        this.rowType = rowType;
    }

    /** What the event says. */
    protected abstract V row(E event, Recorded<Event> recorded);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<V> rowType() {
        return rowType;
    }

    @Override
    public final Touches touches() {
        return touches;
    }

    @Override
    public final V evolve(String rowId, @Nullable V row, Recorded<Event> recorded) {
        return row(kind.cast(recorded.event()), recorded);
    }
}
