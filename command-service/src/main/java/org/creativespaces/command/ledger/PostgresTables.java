package org.creativespaces.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a ledger in PostgreSQL, to be read whole. The server looks after its pages itself. */
final class PostgresTables implements WholeLedger {
    private final PostgresStore store;
    private final Connection connection;

    private PostgresTables(PostgresStore store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * Opens a ledger to read it.
     *
     * @throws UnusableStore if it is missing or of another form than this program writes
     */
    static PostgresTables open(PostgresStore store) {
        try {
            var connection = store.connect();
            try {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                checkForm(store, connection);
                return new PostgresTables(store, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(store, e);
        }
    }

    private static void checkForm(PostgresStore store, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var form = PostgresStore.form(statement);
            if (form == 0) throw new UnusableStore("there is no ledger at " + store, null);
            var known = PostgresSchema.VERSIONS.size();
            if (form == known) return;
            throw new UnusableStore(
                    "the ledger at %s has format %d, this program reads format %d: %s"
                            .formatted(
                                    store,
                                    form,
                                    known,
                                    form > known ? "use a newer program" : "let the program open it once"),
                    null);
        }
    }

    @Override
    public List<String> damages() {
        return List.of();
    }

    @Override
    public void visit(long after, LedgerFile.Visitor visitor) {
        try {
            LedgerFile.visit(connection, after, visitor);
        } catch (SQLException e) {
            throw unreadable(store, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(store, e);
        }
    }

    private static UnusableStore unreadable(PostgresStore store, SQLException e) {
        return new UnusableStore("cannot read the ledger at " + store + ": " + e.getMessage(), e);
    }
}
