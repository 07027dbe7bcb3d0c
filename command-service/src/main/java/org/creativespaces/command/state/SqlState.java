package org.creativespaces.command.state;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The small durable state in tables. What a work writes is committed as a whole or not at all. Statements are such that SQLite and
 * PostgreSQL both understand them.
 */
abstract class SqlState implements StateDb {
    @Override
    public final Records records(Form form) {
        return SqlRecords.in(this, form);
    }

    /** Changes the schema; two processes that do so at once wait for each other. */
    abstract void alter(Change change);

    /** Sees what is committed. */
    abstract <T extends @Nullable Object> T read(Work<T> work);

    /** Survives the process being killed, and nearly always the machine losing power. */
    abstract <T extends @Nullable Object> T write(Work<T> work);

    /** As {@link #write}, and on disk for sure when this returns. */
    abstract <T extends @Nullable Object> T writeDurably(Work<T> work);

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
