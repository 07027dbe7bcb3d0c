package org.creativespaces.query.projection;

import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** How one kind of row follows from events. Pure: storing, ordering and replaying are the projector's. */
public interface Projection<V> {
    /** Names the collection; a changed fold is a new name, built beside the old one. */
    String name();

    Class<V> rowType();

    /** Which events it takes, and which rows they touch; always the same. */
    Touches touches();

    /**
     * Whether no other projection may come further than this one: its rows decide who may read theirs, and what it does not know
     * yet would be open to all.
     */
    default boolean leads() {
        return false;
    }

    /**
     * What it costs to build, without decoding events, so that work is divided evenly among processes: in tenths of a microsecond of
     * processor for each event of a ledger, as {@code SharedRebuild} among the benchmarks measured it.
     */
    default int weight() {
        return 1;
    }

    /** The row's next value. */
    V evolve(String rowId, @Nullable V row, Recorded<Event> recorded);
}
