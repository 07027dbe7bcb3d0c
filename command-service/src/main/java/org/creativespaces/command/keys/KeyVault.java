package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.creativespaces.command.keys.KeyRows.TextKey;
import org.creativespaces.command.keys.KeyRows.Work;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.SqlBatches;
import org.creativespaces.command.ledger.UnusableStore;

/** The keys of all sealed texts, in a database apart from the ledger. */
public final class KeyVault implements AutoCloseable {
    private static final String NAME = "creativespaces.keys";
    private static final int LARGEST_BATCH = 64;

    private final KeyDatabase database;
    private final GroupCommit<Work> commits;

    private KeyVault(KeyDatabase database, GroupCommit<Work> commits) {
        this.database = database;
        this.commits = commits;
    }

    /**
     * Opens {@code keys.db} of the folder, making it if need be.
     *
     * @throws UnusableStore if the keys in it were wrapped under another master key
     */
    static KeyVault open(Path folder, KeyWrap wrap, Clock clock, Duration patience, MeterRegistry meters) {
        return open(KeyFile.in(folder), wrap, clock, patience, meters);
    }

    /**
     * Opens the keys that a database holds; closes the database with them.
     *
     * @throws UnusableStore if they were wrapped under another master key
     */
    static KeyVault open(KeyDatabase database, KeyWrap wrap, Clock clock, Duration patience, MeterRegistry meters) {
        try {
            check(database, wrap);
            var batches = new SqlBatches<Work>(
                    NAME, database::writer, connection -> new KeyRows(database, connection, clock), meters);
            return new KeyVault(database, new GroupCommit<>("key store", LARGEST_BATCH, patience, batches));
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e instanceof UnusableStore u
                    ? u
                    : new UnusableStore("cannot open " + database + ": " + e.getMessage(), e);
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
        database.scrub();
    }

    /** As {@link #destroy}, for single texts by the names of their keys. */
    void destroyTexts(Collection<String> kids) {
        if (kids.isEmpty()) return;
        commits.submit(new Work.DestroyTexts(kids));
        database.scrub();
    }

    @Override
    public void close() {
        commits.close();
        database.close();
    }

    private static void check(KeyDatabase database, KeyWrap wrap) throws SQLException {
        try (var connection = database.writer()) {
            database.check(connection, wrap);
            connection.commit();
        } catch (GeneralSecurityException e) {
            throw new UnusableStore(
                    "the keys in " + database
                            + " were wrapped under another master key: use the one that belongs to them",
                    e);
        }
    }
}
