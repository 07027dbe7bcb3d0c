package org.creativespaces.command.state;

import java.sql.Connection;
import java.sql.SQLException;
import org.creativespaces.command.state.SqlState.Work;
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
}
