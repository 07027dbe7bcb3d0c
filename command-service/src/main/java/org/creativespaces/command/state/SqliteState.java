package org.creativespaces.command.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.creativespaces.command.ledger.Sqlite;
import org.creativespaces.command.ledger.UnusableStore;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The SQLite file {@code state.db}: one connection that writes and one that reads, each used by one thread at a time. */
final class SqliteState extends SqlState {
    private static final String FILE = "state.db";
    private static final int WAIT_MS = 10_000;

    private final Line writer;
    private final Line reader;
    private final Failing failing = new Failing();

    private SqliteState(Line writer, Line reader) {
        this.writer = writer;
        this.reader = reader;
    }

    static StateDb open(Path folder) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            var writer = new Line(connect(file));
            return new SqliteState(writer, new Line(connect(file)));
        } catch (IOException | SQLException e) {
            throw new UnusableStore(
                    "cannot open %s: %s%s".formatted(file.toAbsolutePath(), e.getMessage(), Sqlite.advice(e)), e);
        }
    }

    @Override
    void alter(Change change) {
        write(connection -> {
            change.in(connection);
            return true;
        });
    }

    @Override
    <T extends @Nullable Object> T read(Work<T> work) {
        return reader.with(work);
    }

    @Override
    <T extends @Nullable Object> T write(Work<T> work) {
        return failing.watched(() -> writer.with(connection -> Transaction.of(connection, work)));
    }

    @Override
    <T extends @Nullable Object> T writeDurably(Work<T> work) {
        return failing.watched(() -> writer.with(connection -> {
            synchronous(connection, SynchronousMode.FULL);
            try {
                return Transaction.of(connection, work);
            } finally {
                synchronous(connection, SynchronousMode.NORMAL);
            }
        }));
    }

    @Override
    public @Nullable RuntimeException failure() {
        return failing.last();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(WAIT_MS);
        // So that a subject's link to a participant is gone from the file once it is deleted.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static void synchronous(Connection connection, SynchronousMode mode) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + mode.getValue());
        }
    }

    /** A connection that one thread uses at a time; a lock rather than a monitor, so that virtual threads can wait. */
    private record Line(Connection connection, ReentrantLock lock) {
        Line(Connection connection) {
            this(connection, new ReentrantLock());
        }

        <T extends @Nullable Object> T with(Work<T> work) {
            lock.lock();
            try {
                return work.in(connection);
            } catch (SQLException e) {
                throw new StateFailure(FILE, e);
            } finally {
                lock.unlock();
            }
        }

        void close() {
            with(connection -> {
                connection.close();
                return true;
            });
        }
    }
}
