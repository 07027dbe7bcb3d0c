package org.creativespaces.command.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.creativespaces.command.ledger.Sqlite;
import org.creativespaces.command.ledger.UnusableStore;

/**
 * The file {@code keys.db} of a data folder. What is destroyed is gone from the file and from its write-ahead log; blocks that
 * the disk itself has set aside are beyond its reach, and of no use without the master key.
 */
final class KeyFile implements KeyDatabase {
    static final String NAME = "keys.db";
    static final List<String> VERSIONS = List.of("""
        CREATE TABLE text_key (
          kid TEXT PRIMARY KEY,
          owner TEXT NOT NULL,
          wrapped BLOB, -- NULL: destroyed
          destroyed_at INTEGER
        ) STRICT;
        CREATE INDEX text_key_owner ON text_key (owner);
        CREATE TABLE erased_owner (owner TEXT PRIMARY KEY) STRICT;
        """);

    private static final int SCRUB_MILLIS = 2_000;

    private final Path file;
    private final Connection upkeep;
    private final ReentrantLock scrubbing = new ReentrantLock();

    private KeyFile(Path file, Connection upkeep) {
        this.file = file;
        this.upkeep = upkeep;
    }

    /** Makes the file if need be. */
    static KeyFile in(Path folder) {
        var file = folder.resolve(NAME).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var upkeep = Sqlite.open(file, VERSIONS);
            upkeep.setAutoCommit(true);
            patience(upkeep);
            return new KeyFile(file, upkeep);
        } catch (IOException | SQLException e) {
            throw new UnusableStore("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Connection writer() {
        var connection = Sqlite.open(file, VERSIONS);
        try (var statement = connection.createStatement()) {
            // What is overwritten or deleted is zeroed, not left in free pages.
            statement.execute("PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            throw new UnusableStore("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * What was overwritten still stands in the write-ahead log until that is folded into the file and cut off.
     *
     * @throws UnusableStore if it still does, because somebody reads there; doing it again then helps
     */
    @Override
    public void scrub() {
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

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() {
        try {
            upkeep.close();
        } catch (SQLException e) {
            throw new UnusableStore("cannot close " + file, e);
        }
    }

    /** Somebody waits for the answer: better to try again later than to keep them for a reader that does not move. */
    private static void patience(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + SCRUB_MILLIS);
        }
    }
}
