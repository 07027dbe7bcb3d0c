package org.creativespaces.command.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a ledger's file to write. */
final class LedgerDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);
    private static final String WITHOUT_DIGEST =
            "SELECT EXISTS (SELECT 1 FROM event WHERE position = 1 AND digest IS NULL)";

    private LedgerDatabase() {}

    /** Brings the file to the newest form; events recorded before there were digests are linked then, all or none. */
    static Connection open(Path file) {
        var connection = Sqlite.open(file, LedgerSchema.VERSIONS);
        try {
            if (lacksDigests(connection)) link(connection, file);
            connection.commit();
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw new UnusableStore(
                    "cannot open " + file.toAbsolutePath() + ": " + e.getMessage() + Sqlite.advice(e), e);
        }
    }

    private static boolean lacksDigests(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WITHOUT_DIGEST)) {
            return row.getBoolean(1);
        }
    }

    private static void link(Connection connection, Path file) throws SQLException {
        LOG.info("linking the events of {}, which were recorded by an older program", file);
        var chain = new Chain();
        try (var ledger = LedgerFile.open(file);
                var update = connection.prepareStatement("UPDATE event SET digest = ? WHERE position = ?")) {
            ledger.visit(entry -> {
                update.setBytes(1, chain.add(entry.position(), entry.row(), entry.recordedAt()));
                update.setLong(2, entry.position());
                update.executeUpdate();
            });
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection to the ledger could not be closed", e);
        }
    }
}
