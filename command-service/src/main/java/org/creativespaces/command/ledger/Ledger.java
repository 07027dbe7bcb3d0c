package org.creativespaces.command.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger, opened to write: one gap-free, ordered, append-only stream of events. Only one process can have it open so. */
final class Ledger implements AutoCloseable {
    static final String FILE = "ledger.db";

    private static final String NAME = "creativespaces.ledger";
    private static final int LARGEST_BATCH = 512;
    private static final int READERS = 8;

    private final LedgerStore store;
    private final Newest newest;
    private final GroupCommit<LedgerWork> commits;
    private final LedgerReads reads;

    private Ledger(LedgerStore store, Newest newest, GroupCommit<LedgerWork> commits, LedgerReads reads) {
        this.store = store;
        this.newest = newest;
        this.commits = commits;
        this.reads = reads;
    }

    /**
     * Opens the folder's ledger, making both if need be.
     *
     * @param patience how long an append may wait before its outcome counts as unknown
     * @throws UnusableStore if another process has it, or a newer program made it
     */
    static Ledger open(Path folder, Clock clock, Duration patience, MeterRegistry meters) {
        return open(SqliteStore.in(folder), clock, patience, meters);
    }

    /**
     * Opens the ledger that a store keeps, making it if need be; closes the store with it.
     *
     * @param patience how long an append may wait before its outcome counts as unknown
     * @throws UnusableStore if another process writes it, a newer program made it, or it cannot be opened
     */
    static Ledger open(LedgerStore store, Clock clock, Duration patience, MeterRegistry meters) {
        try {
            var newest = new Newest();
            SqlBatches.Preparation<LedgerWork> worker = connection ->
                    new LedgerWorker(connection, new LedgerWriter(connection, store::isClash, clock, newest));
            var batches = new SqlBatches<>(NAME, store::writer, worker, meters);
            Gauge.builder(NAME + ".head", newest, Newest::position).register(meters);
            var reads = new LedgerReads(store, READERS);
            return new Ledger(store, newest, new GroupCommit<>("ledger", LARGEST_BATCH, patience, batches), reads);
        } catch (SQLException | RuntimeException e) {
            store.close();
            if (e instanceof UnusableStore unusable) throw unusable;
            throw new UnusableStore(
                    "cannot open the ledger at %s: %s%s".formatted(store, e.getMessage(), Sqlite.advice(e)), e);
        }
    }

    /**
     * Records the events, all or none, and returns when they are on disk.
     *
     * @throws SequenceTaken if an aggregate has moved on
     * @throws DuplicateCommand if the command is recorded already
     * @throws NotStored if nothing was stored
     * @throws OutcomeUnknown if that was not confirmed in time
     */
    void append(List<LedgerRow> rows) {
        if (!rows.isEmpty()) commits.submit(new LedgerWork.Append(rows));
    }

    /**
     * Keeps a snapshot, unless a later one of the same aggregate is kept.
     *
     * @throws NotStored if it was not stored
     * @throws OutcomeUnknown if that was not confirmed in time
     */
    void keep(SnapshotRow snapshot) {
        commits.submit(new LedgerWork.Keep(snapshot));
    }

    Newest newest() {
        return newest;
    }

    LedgerReads reads() {
        return reads;
    }

    /** What keeps it from writing; null while all is well. */
    @Nullable
    Throwable failure() {
        return commits.failure();
    }

    /** Writes what is queued, then lets go of the store. */
    @Override
    public void close() {
        reads.close();
        // Last, so that SQLite folds the write-ahead log into the file.
        commits.close();
        store.close();
    }
}
