package org.creativespaces.query.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one ordered stream of events. Positions are 1, 2, 3 … without gaps; versions count the events of one aggregate. */
public interface LedgerReader {
    /** The position of the newest event; 0 while there is none. */
    long head();

    /** Waits until the head is beyond the position, at most as long as said; tells whether it is. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;

    /** Events after the position, in order, at most {@code limit}; fewer only at the head. */
    List<StoredEvent> after(long position, int limit);

    /** Events of one aggregate after the version, in order, at most {@code limit}. */
    List<StoredEvent> stream(String aggregateId, long afterVersion, int limit);

    /** The event with this id. */
    Optional<StoredEvent> byId(String eventId);

    /**
     * The position of the last event that was recorded by a moment; 0 if none was. An event counts as recorded no earlier
     * than those before it.
     */
    long positionAt(Instant moment);
}
