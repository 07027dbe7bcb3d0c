package org.creativespaces.query.ledger;

/** A stored event that this version of the code cannot understand. Names the event and never quotes it. */
public final class UnreadableEvent extends RuntimeException {
    private final long position;

    UnreadableEvent(StoredEvent event, String why) {
        super("event %d (%s, %s) cannot be read: %s".formatted(event.position(), event.id(), event.type(), why));
        this.position = event.position();
    }

    public long position() {
        return position;
    }
}
