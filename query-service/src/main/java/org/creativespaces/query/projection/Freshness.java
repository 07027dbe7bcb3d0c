package org.creativespaces.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;

/**
 * Lets people see what they just did: waits until the read models hold it. Waiting is bounded; what is not there by then
 * is answered without it.
 */
public final class Freshness {
    /** The parameter that names the version a reader wants to see at least. */
    public static final String MIN_VERSION = "minVersion";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerReader ledger;
    private final Positions positions;

    public Freshness(LedgerReader ledger, Positions positions) {
        this.ledger = ledger;
        this.positions = positions;
    }

    /** Waits for an event of the ledger, or one that is about to come. */
    public void awaitEvent(String eventId) throws InterruptedException {
        await(() -> ledger.byId(eventId));
    }

    /** Waits for the event that brings an aggregate to a version. */
    public void awaitVersion(String aggregateId, long version) throws InterruptedException {
        await(() -> ledger.stream(aggregateId, version - 1, 1).stream().findFirst());
    }

    /** Waits for the version that a request asks for, if it asks for one. */
    public void awaitVersion(String aggregateId, Parameters parameters) throws InterruptedException {
        var version = parameters.number(MIN_VERSION, 0, 1, Long.MAX_VALUE);
        if (version > 0) awaitVersion(aggregateId, version);
    }

    /** By {@link System#nanoTime()}: when a wait that begins now is over. */
    long endOfPatience() {
        return System.nanoTime() + PATIENCE.toNanos();
    }

    /** Returns when that moment has come. */
    void waitOut(long until) throws InterruptedException {
        var never = new CountDownLatch(1).await(left(until).toNanos(), TimeUnit.NANOSECONDS);
        if (never) throw new IllegalStateException("nobody counts down");
    }

    private void await(Search search) throws InterruptedException {
        var until = endOfPatience();
        var head = ledger.head();
        var found = search.find();
        while (found.isEmpty() && ledger.awaitBeyond(head, left(until))) {
            head = ledger.head();
            found = search.find();
        }
        if (found.isPresent()) positions.awaitAll(found.get().position(), left(until));
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    private interface Search {
        Optional<StoredEvent> find();
    }
}
