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
    private final @Nullable Candidate candidate;

    private Ledger(
            LedgerStore store,
            Newest newest,
            GroupCommit<LedgerWork> commits,
            LedgerReads reads,
            @Nullable Candidate candidate) {
        this.store = store;
        this.newest = newest;
        this.commits = commits;
        this.reads = reads;
        this.candidate = candidate;
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
            var batches = new SqlBatches<>(NAME, store::writer, worker(store, clock, newest), meters);
            var commits = new GroupCommit<>("ledger", LARGEST_BATCH, patience, batches);
            return new Ledger(store, newest, commits, new LedgerReads(store, READERS), null).measuredBy(meters);
        } catch (SQLException | RuntimeException e) {
            store.close();
            if (e instanceof UnusableStore unusable) throw unusable;
            throw new UnusableStore(
                    "cannot open the ledger at %s: %s%s".formatted(store, e.getMessage(), Sqlite.advice(e)), e);
        }
    }

    /**
     * As {@link #open}, but if another process writes the ledger, stands by: it can be read, takes nothing, and becomes the
     * writer by itself once that process is gone.
     *
     * @throws UnusableStore if it cannot be opened
     */
    static Ledger standBy(LedgerStore store, Clock clock, Duration patience, MeterRegistry meters) {
        var newest = new Newest();
        var batches = new SqlBatches<>(NAME, meters, store::writer, worker(store, clock, newest));
        var commits = new GroupCommit<>("ledger", LARGEST_BATCH, patience, batches);
        var candidate = Candidate.start(store, commits, newest);
        try {
            var trouble = candidate.trouble();
            if (trouble != null) throw trouble;
            return new Ledger(store, newest, commits, new LedgerReads(store, READERS), candidate).measuredBy(meters);
        } catch (RuntimeException e) {
            candidate.close();
            commits.close();
            store.close();
            throw e.getCause() instanceof UnusableStore why
                    ? why
                    : new UnusableStore("cannot open the ledger at " + store + ": " + e.getMessage(), e);
        }
    }

    private static SqlBatches.Preparation<LedgerWork> worker(LedgerStore store, Clock clock, Newest newest) {
        return connection -> new LedgerWorker(connection, new LedgerWriter(connection, store::isClash, clock, newest));
    }

    private Ledger measuredBy(MeterRegistry meters) {
        Gauge.builder(NAME + ".head", newest, Newest::position)
                .description("position of the newest event, as far as this process knows")
                .register(meters);
        Gauge.builder(NAME + ".waiting", commits, GroupCommit::waiting)
                .description("commands that wait for their batch")
                .register(meters);
        Gauge.builder(NAME + ".writer", this, ledger -> ledger.writes() && ledger.failure() == null ? 1 : 0)
                .description("1 while this process writes the ledger; 0 while it stands by or cannot")
                .register(meters);
        return this;
    }

    /** What is done before this process writes again after another one did. */
    void whenMovedByAnother(Runnable action) {
        newest.whenMoved(action);
    }

    /** Whether this process is the one that writes; that a write succeeds is not said with it. */
    boolean writes() {
        return candidate == null || candidate.writes();
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
        if (rows.isEmpty()) return;
        if (!writes()) throw new NotStored("ledger: this process stands by for another that writes", null);
        commits.submit(new LedgerWork.Append(rows));
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

    /** How many commands wait for their batch. */
    int waiting() {
        return commits.waiting();
    }

    /** What keeps it from writing; null while all is well. */
    @Nullable
    Throwable failure() {
        return candidate == null || candidate.writes() ? commits.failure() : candidate.trouble();
    }

    /** Writes what is queued, then lets go of the store. */
    @Override
    public void close() {
        if (candidate != null) candidate.close();
        reads.close();
        // Last, so that SQLite folds the write-ahead log into the file.
        commits.close();
        store.close();
    }
}
