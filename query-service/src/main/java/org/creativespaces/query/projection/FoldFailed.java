package org.creativespaces.query.projection;

import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.Recorded;

/** A projection cannot take in an event. Names the event and never quotes it. */
final class FoldFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    FoldFailed(Recorded<Event> at, RuntimeException cause) {
        super("cannot take in event %d (%s, %s): %s"
                .formatted(
                        at.position(),
                        at.id(),
                        EventTypes.nameOf(at.kind()),
                        cause.getClass().getSimpleName()));
        // Where it failed is worth a look; what the cause says may quote the event.
        setStackTrace(cause.getStackTrace());
        this.position = at.position();
    }

    long position() {
        return position;
    }
}
