package org.creativespaces.command.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The database that keeps a ledger: what each kind does in its own way. Everything else is the same code for all. */
interface LedgerStore extends AutoCloseable {
    /**
     * Opens the connection that writes, in the newest form of the schema and without auto-commit. As long as it is open, or
     * the store is, no other process writes.
     *
     * @throws UnusableStore if another process writes, a newer program made the ledger, or the database cannot be used
     */
    Connection writer();

    /**
     * Whether some process writes at this moment.
     *
     * @throws UnusableStore if that cannot be told
     */
    boolean isTaken();

    /** A pool of connections that cannot write; each statement sees the newest commit. */
    HikariDataSource readers(int connections);

    /** Whether rows were not inserted because they are there already; a position that is there already is none of these. */
    boolean isClash(SQLException e);

    /** The SQL condition that something is among the strings of a JSON array, which is its one parameter. */
    String amongJson();

    /** Where it is, for people. */
    @Override
    String toString();

    @Override
    void close();
}
