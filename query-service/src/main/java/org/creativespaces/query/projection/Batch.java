package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive events of the ledger.
 *
 * @param full whether more are likely to follow at once
 * @param broken why no event can be read after these; null when nothing is wrong
 */
record Batch(
        List<Recorded<Event>> events,
        boolean full,
        @Nullable RuntimeException broken) {
    /** Nothing to be done. */
    static final Batch NONE = new Batch(List.of(), false, null);

    /** Reads what follows the position, and decodes at once what is of the wanted kinds. */
    static Batch after(
            long position, int limit, LedgerReader ledger, EventDecoder decoder, Set<Class<? extends Event>> wanted) {
        var stored = ledger.after(position, limit);
        var events = new ArrayList<Recorded<Event>>(stored.size());
        try {
            for (var event : stored) {
                var expected = position + events.size() + 1;
                if (event.position() != expected)
                    throw new IllegalStateException("the ledger has no event " + expected);
                events.add(wanted.contains(decoder.kind(event)) ? decoder.decode(event) : decoder.later(event));
            }
        } catch (RuntimeException e) {
            return new Batch(events, false, e);
        }
        return new Batch(events, stored.size() == limit, null);
    }

    /** Those of consecutive events that come after a position. */
    static List<Recorded<Event>> after(List<Recorded<Event>> events, long position) {
        if (events.isEmpty()) return events;
        var known = Math.clamp(position - events.getFirst().position() + 1, 0, events.size());
        return events.subList(known, events.size());
    }

    /** Its events up to a position. */
    List<Recorded<Event>> upTo(long position) {
        return events.subList(0, events.size() - after(events, position).size());
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** The position of the last event; the batch is not empty. */
    long end() {
        return events.getLast().position();
    }

    /** Whether the event at a position is among them. */
    boolean holds(long position) {
        return !isEmpty() && position >= events.getFirst().position() && position <= end();
    }

    /** Whether who has come to a position can go on with one of them. */
    boolean goesOnAfter(long position) {
        return holds(position + 1);
    }

    /** The id of the event at a position that it holds. */
    String idAt(long position) {
        return events.get(Math.toIntExact(position - events.getFirst().position()))
                .id();
    }
}
