package org.creativespaces.command.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one data folder, opened to write: one gap-free, ordered, append-only stream of events. Only one process can
 * have it open so.
 */
final class Ledger implements AutoCloseable {
    static final String FILE = "ledger.db";

    private static final String NAME = "creativespaces.ledger";
    private static final int LARGEST_BATCH = 512;
    private static final int READERS = 8;

    private final FolderLock lock;
    private final Newest newest;
    private final GroupCommit<List<LedgerRow>> commits;
    private final LedgerReads reads;

    private Ledger(FolderLock lock, Newest newest, GroupCommit<List<LedgerRow>> commits, LedgerReads reads) {
        this.lock = lock;
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
        var lock = FolderLock.take(folder);
        try {
            var file = folder.resolve(FILE);
            var newest = new Newest();
            var batches = new SqliteBatches<>(
                    NAME,
                    () -> LedgerDatabase.open(file),
                    connection -> new LedgerWriter(connection, clock, newest),
                    meters);
            Gauge.builder(NAME + ".head", newest, Newest::position).register(meters);
            var reads = new LedgerReads(Sqlite.readers(file, READERS));
            return new Ledger(lock, newest, new GroupCommit<>("ledger", LARGEST_BATCH, patience, batches), reads);
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e instanceof UnusableStore u ? u : new UnusableStore("cannot open the ledger in " + folder, e);
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
        if (!rows.isEmpty()) commits.submit(rows);
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

    /** Writes what is queued, then lets go of the files. */
    @Override
    public void close() {
        reads.close();
        // Last, so that SQLite folds the write-ahead log into the file.
        commits.close();
        lock.close();
    }
}
