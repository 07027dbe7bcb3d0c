package org.creativespaces.command.keys;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;

/** The database that keeps texts' keys: what each kind does in its own way. */
interface KeyDatabase extends AutoCloseable {
    /** Opens a connection that writes, in the newest form of the schema and without auto-commit. */
    Connection writer();

    /**
     * Finds out whether keys are wrapped here as they are by this process.
     *
     * @throws GeneralSecurityException if they are wrapped under another master key
     */
    default void check(Connection connection, KeyWrap wrap) throws SQLException, GeneralSecurityException {
        try (var statement = connection.createStatement();
                var any = statement.executeQuery("SELECT wrapped FROM text_key WHERE wrapped IS NOT NULL LIMIT 1")) {
            if (any.next()) wrap.unwrap(any.getBytes("wrapped"));
        }
    }

    /** Called before keys are destroyed, in the same transaction. */
    default void destroying(Connection connection) throws SQLException {}

    /** Called after keys were kept or destroyed, in the same transaction. */
    default void changed(Connection connection) throws SQLException {}

    /** Makes sure, as far as the database can, that nothing of what was destroyed can be read where it is kept. */
    void scrub();

    /** Where it is, for people. */
    @Override
    String toString();

    @Override
    void close();
}
