package org.creativespaces.query.ledger;

import java.time.Instant;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;

/** An event as this version of the code understands it, with everything known about its recording. */
public record Recorded<E extends Event>(
        E event, Envelope envelope, String id, long position, long version, Instant recordedAt) {}
