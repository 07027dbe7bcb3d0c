package org.creativespaces.query.projection;

import java.util.LinkedHashSet;
import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Counts events by aggregate and over all: the smallest projection with rows of its own and a shared one. */
record Tallies(String name, Touches touches, boolean leads) implements Projection<Tallies.Tally> {
    static final String ALL = "all";

    record Tally(int events, List<Long> positions) {}

    Tallies(String name) {
        this(name, Event.class);
    }

    /** @param kind the only kind of events that it counts */
    Tallies(String name, Class<? extends Event> kind) {
        this(name, kind, false);
    }

    private Tallies(String name, Class<? extends Event> kind, boolean leads) {
        this(name, Touches.of(kind, e -> new LinkedHashSet<>(List.of(e.aggregateId(), ALL))), leads);
    }

    /** One that others come no further than. */
    static Tallies leading(String name) {
        return new Tallies(name, Event.class, true);
    }

    @Override
    public Class<Tally> rowType() {
        return Tally.class;
    }

    @Override
    public Tally evolve(String rowId, @Nullable Tally row, Recorded<Event> recorded) {
        if (row == null) return new Tally(1, List.of(recorded.position()));
        var positions = new java.util.ArrayList<>(row.positions());
        positions.add(recorded.position());
        return new Tally(row.events() + 1, positions);
    }
}
