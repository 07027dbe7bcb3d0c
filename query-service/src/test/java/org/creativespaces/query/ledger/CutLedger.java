package org.creativespaces.query.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ledger that can be put out of the reach of who reads it. */
public final class CutLedger implements LedgerReader {
    private final LedgerReader ledger;
    private volatile boolean cut;

    public CutLedger(LedgerReader ledger) {
        this.ledger = ledger;
    }

    public void cut() {
        cut = true;
    }

    public void heal() {
        cut = false;
    }

    private LedgerReader reached() {
        if (cut) throw new LedgerUnavailable("the ledger is out of reach");
        return ledger;
    }

    @Override
    public long head() {
        return reached().head();
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return reached().awaitBeyond(position, atMost);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return reached().after(position, limit);
    }

    @Override
    public List<StoredEvent> stream(String aggregateId, long afterVersion, int limit) {
        return reached().stream(aggregateId, afterVersion, limit);
    }

    @Override
    public Optional<StoredEvent> byId(String eventId) {
        return reached().byId(eventId);
    }

    @Override
    public long positionAt(Instant moment) {
        return reached().positionAt(moment);
    }
}
