package org.creativespaces.query.projection;

import java.time.Duration;

/** How far the read models have followed the ledger. */
public interface Positions {
    /** The last position that every read model has taken in; 0 before the first event. */
    long lowest();

    /** How many events of the ledger some read model has not taken in yet. */
    long lag();

    /** Waits until every read model has taken in the position, at most as long as said; tells whether they have. */
    boolean awaitAll(long position, Duration atMost) throws InterruptedException;
}
