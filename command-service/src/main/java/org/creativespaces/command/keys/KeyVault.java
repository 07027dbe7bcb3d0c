package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.creativespaces.command.keys.KeyRows.TextKey;
import org.creativespaces.command.keys.KeyRows.Work;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.SqlBatches;
import org.creativespaces.command.ledger.Sqlite;
import org.creativespaces.command.ledger.UnusableStore;

/**
 * The keys of all sealed texts, in a file apart from the ledger. What it destroys is gone from the file and from its
 * write-ahead log; blocks that the disk itself has set aside are beyond its reach, and of no use without the master key.
 */
public final class KeyVault implements AutoCloseable {
    static final String FILE = "keys.db";
    private static final String NAME = "creativespaces.keys";
    private static final int LARGEST_BATCH = 64;
    private static final int SCRUB_MILLIS = 2_000;

    private final Path file;
    private final GroupCommit<Work> commits;
    private final Connection upkeep;
    private final ReentrantLock scrubbing = new ReentrantLock();

    private KeyVault(Path file, GroupCommit<Work> commits, Connection upkeep) {
        this.file = file;
        this.commits = commits;
        this.upkeep = upkeep;
    }

    /**
     * Opens {@code keys.db} of the folder, making it if need be.
     *
     * @throws UnusableStore if the keys in it were wrapped under another master key
     */
    static KeyVault open(Path folder, KeyWrap wrap, Clock clock, Duration patience, MeterRegistry meters) {
        var file = folder.resolve(FILE).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var upkeep = Sqlite.open(file, KeyRows.VERSIONS);
            upkeep.setAutoCommit(true);
            patience(upkeep);
            check(upkeep, wrap, file);
            var batches = new SqlBatches<>(
                    NAME,
                    () -> Sqlite.open(file, KeyRows.VERSIONS),
                    connection -> new KeyRows(connection, clock),
                    meters);
            return new KeyVault(file, new GroupCommit<>("key store", LARGEST_BATCH, patience, batches), upkeep);
        } catch (IOException | SQLException e) {
            throw new UnusableStore("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Keeps keys and returns, once they are on disk, those that hold: under a name that is taken, the one that was there.
     *
     * @throws KeysDestroyed if an owner was erased or the key of that name destroyed; then none is kept
     */
    List<byte[]> keep(List<TextKey> keys) {
        var work = new Work.Keep(keys);
        commits.submit(work);
        return work.kept();
    }

    /**
     * Makes every text of these owners unreadable for good, now and to come; doing it again changes nothing.
     *
     * @throws UnusableStore if the keys are destroyed but their bytes may still stand in the log, because somebody reads
     *     there; doing it again then helps
     */
    public void destroy(Collection<Owner> owners) {
        if (owners.isEmpty()) return;
        commits.submit(new Work.Destroy(owners));
        scrub();
    }

    /** As {@link #destroy}, for single texts by the names of their keys. */
    void destroyTexts(Collection<String> kids) {
        if (kids.isEmpty()) return;
        commits.submit(new Work.DestroyTexts(kids));
        scrub();
    }

    @Override
    public void close() {
        commits.close();
        try {
            upkeep.close();
        } catch (SQLException e) {
            throw new UnusableStore("cannot close " + file, e);
        }
    }

    /** What was overwritten still stands in the write-ahead log until that is folded into the file and cut off. */
    private void scrub() {
        scrubbing.lock();
        try (var statement = upkeep.createStatement();
                var result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (result.getInt("busy") == 0) return;
            throw new UnusableStore("the log of " + file + " cannot be cut while somebody reads there", null);
        } catch (SQLException e) {
            throw new UnusableStore("cannot cut the log of " + file, e);
        } finally {
            scrubbing.unlock();
        }
    }

    /** Somebody waits for the answer: better to try again later than to keep them for a reader that does not move. */
    private static void patience(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + SCRUB_MILLIS);
        }
    }

    private static void check(Connection connection, KeyWrap wrap, Path file) throws SQLException {
        try (var statement = connection.createStatement();
                var any = statement.executeQuery("SELECT wrapped FROM text_key WHERE wrapped IS NOT NULL LIMIT 1")) {
            if (any.next()) wrap.unwrap(any.getBytes("wrapped"));
        } catch (GeneralSecurityException e) {
            throw new UnusableStore(
                    "the keys in " + file + " were wrapped under another master key: use the one that belongs to them",
                    e);
        }
    }
}
