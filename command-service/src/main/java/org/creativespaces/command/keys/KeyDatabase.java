package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.SqlBatches;
import org.creativespaces.command.ledger.UnusableStore;

/** The SQL database that keeps texts' keys: what each kind does in its own way. */
interface KeyDatabase extends KeyStore {
    /** Opens a connection that writes, in the newest form of the schema and without auto-commit. */
    Connection writer();

    @Override
    default GroupCommit.Target<KeyWork> writing(KeyWrap wrap, Clock clock, MeterRegistry meters) {
        try {
            try (var connection = writer()) {
                check(connection, wrap);
                connection.commit();
            }
            return new SqlBatches<>(METERS, this::writer, connection -> new KeyRows(this, connection, clock), meters);
        } catch (GeneralSecurityException e) {
            throw KeyWrap.isAnother(this, e);
        } catch (SQLException e) {
            throw new UnusableStore("cannot open " + this + ": " + e.getMessage(), e);
        }
    }

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
}
