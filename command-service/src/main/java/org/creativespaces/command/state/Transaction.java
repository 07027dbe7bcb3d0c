package org.creativespaces.command.state;

import java.sql.Connection;
import java.sql.SQLException;
import org.creativespaces.command.state.StateDb.Work;
import org.jspecify.annotations.Nullable;

/** All of a work or nothing. */
final class Transaction {
    private Transaction() {}

    /** On a connection with auto-commit, to which it is given back. */
    static <T extends @Nullable Object> T of(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
