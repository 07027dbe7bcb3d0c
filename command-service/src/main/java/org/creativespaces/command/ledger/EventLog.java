package org.creativespaces.command.ledger;

import java.util.Optional;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;

/** Finds single events. */
public interface EventLog {
    /** An event as it was recorded. */
    record Found(Event event, Envelope envelope) {}

    Optional<Found> find(String eventId);
}
