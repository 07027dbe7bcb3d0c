package org.creativespaces.command.state;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database of the small durable state. What a work writes is committed as a whole or not at all; what fails is a
 * {@link StateFailure}. Statements are such that SQLite and PostgreSQL both understand them.
 */
public interface StateDb extends AutoCloseable {
    /**
     * Opens {@code state.db} in this folder, which is made if it is missing; only its owner may read it.
     *
     * @throws org.creativespaces.command.ledger.UnusableStore if it cannot be made or opened
     */
    static StateDb open(Path folder) {
        return SqliteState.open(folder);
    }

    /** Creates what a feature needs; each statement says {@code IF NOT EXISTS}. */
    void create(String... statements);

    /** Sees what is committed. */
    <T extends @Nullable Object> T read(Work<T> work);

    /** Survives the process being killed, and nearly always the machine losing power. */
    <T extends @Nullable Object> T write(Work<T> work);

    /** As {@link #write}, and on disk for sure when this returns. */
    <T extends @Nullable Object> T writeDurably(Work<T> work);

    /** As {@link #write}, without a result. */
    default void change(Change change) {
        write(connection -> {
            change.in(connection);
            return true;
        });
    }

    /** What kept the last write from being done; null while all is well. */
    @Nullable
    RuntimeException failure();

    @Override
    void close();

    /** What is done with a connection; it may not outlive the call. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }

    /** What is changed over a connection; it may not outlive the call. */
    @FunctionalInterface
    interface Change {
        void in(Connection connection) throws SQLException;
    }
}
