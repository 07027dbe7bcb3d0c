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

/**
 * The SQLite file {@code state.db}: one connection that writes and one that reads, each used by one thread at a time.
 * What a work writes is committed as a whole or not at all; what fails is a {@link StateFailure}.
 */
public final class StateDb implements AutoCloseable {
    private static final int WAIT_MS = 10_000;

    private final Line writer;
    private final Line reader;
    private volatile @Nullable RuntimeException failure;

    private StateDb(Line writer, Line reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Opens the file in this folder, which is made if it is missing; only its owner may read it.
     *
     * @throws UnusableStore if it cannot be made or opened
     */
    public static StateDb open(Path folder) {
        var file = folder.resolve("state.db");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            var writer = new Line(connect(file));
            return new StateDb(writer, new Line(connect(file)));
        } catch (IOException | SQLException e) {
            throw new UnusableStore(
                    "cannot open %s: %s%s".formatted(file.toAbsolutePath(), e.getMessage(), Sqlite.advice(e)), e);
        }
    }

    /** Creates what a feature needs; each statement says {@code IF NOT EXISTS}. */
    public void create(String... statements) {
        change(connection -> {
            try (var statement = connection.createStatement()) {
                for (var sql : statements) statement.execute(sql);
            }
        });
    }

    /** Sees what is committed. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        return reader.with(work);
    }

    /** Survives the process being killed, and nearly always the machine losing power. */
    public <T extends @Nullable Object> T write(Work<T> work) {
        return writing(connection -> inTransaction(connection, work));
    }

    /** As {@link #write}, and on disk for sure when this returns. */
    public <T extends @Nullable Object> T writeDurably(Work<T> work) {
        return writing(connection -> {
            synchronous(connection, SynchronousMode.FULL);
            try {
                return inTransaction(connection, work);
            } finally {
                synchronous(connection, SynchronousMode.NORMAL);
            }
        });
    }

    /** As {@link #write}, without a result. */
    public void change(Change change) {
        write(connection -> {
            change.in(connection);
            return true;
        });
    }

    /** What kept the last write from being done; null while all is well. */
    public @Nullable RuntimeException failure() {
        return failure;
    }

    private <T extends @Nullable Object> T writing(Work<T> work) {
        try {
            var result = writer.with(work);
            failure = null;
            return result;
        } catch (StateFailure e) {
            failure = e;
            throw e;
        }
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

    private static <T extends @Nullable Object> T inTransaction(Connection connection, Work<T> work)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.in(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            // These fail where a full disk has ended the transaction already.
            attempt(connection::rollback, e);
            attempt(() -> connection.setAutoCommit(true), e);
            throw e;
        }
    }

    private interface Step {
        void take() throws SQLException;
    }

    /** What fails on the way out must not hide why. */
    private static void attempt(Step step, Throwable why) {
        try {
            step.take();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** What is done with a connection; it may not outlive the call. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }

    /** What is changed over a connection; it may not outlive the call. */
    @FunctionalInterface
    public interface Change {
        void in(Connection connection) throws SQLException;
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
                throw new StateFailure(e);
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
