package org.creativespaces.command.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A ledger's file, to be read whole. */
final class LedgerFile implements WholeLedger {
    private static final int BUSY_MILLIS = 10_000;
    private static final int ROWS_PER_READ = 1_000;
    private static final String COLUMNS = """
        SELECT position, event_id, aggregate_id, sequence, family, type, payload, envelope, command_id, command_ordinal,
               recorded_at, digest FROM event\
        """;

    private final Path file;
    private final Connection connection;

    private LedgerFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * A row as it is stored; never compared.
     *
     * @param digest null in ledgers that were never opened by a program that knows digests
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(long position, LedgerRow row, long recordedAt, byte @Nullable [] digest) {}

    interface Visitor {
        void visit(Entry entry) throws SQLException;
    }

    /**
     * Opens a file to read it.
     *
     * @throws UnusableStore if it is missing, no database, or of another form than this program writes
     */
    static LedgerFile open(Path file) {
        if (!Files.isRegularFile(file)) throw new UnusableStore("there is no ledger at " + file.toAbsolutePath(), null);
        try {
            var opened = new LedgerFile(file, connect(file));
            try {
                opened.checkForm();
                return opened;
            } catch (SQLException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** The number of the form of the ledger in a file; 0 if there is none in it, as in an empty one. */
    static int form(Path file) {
        try (var connection = connect(file)) {
            return form(connection);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static int form(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** Looks at pages and indexes. */
    @Override
    public List<String> damages() {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check")) {
            while (rows.next()) found.add(rows.getString(1));
        } catch (SQLException e) {
            found.add(e.getMessage());
        }
        return found.equals(List.of("ok")) ? List.of() : found;
    }

    /** Visits all of it. */
    void visit(Visitor visitor) {
        visit(0, visitor);
    }

    @Override
    public void visit(long after, Visitor visitor) {
        try {
            visit(connection, after, visitor);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** As {@link WholeLedger#visit}, in any database. */
    static void visit(Connection connection, long after, Visitor visitor) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS + " WHERE position > ? ORDER BY position")) {
            statement.setLong(1, after);
            // A server would send all of them at once.
            statement.setFetchSize(ROWS_PER_READ);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) visitor.visit(entry(rows));
            }
        }
    }

    /** Writes a whole copy, as of one moment, into a file that is not there yet. */
    void copyTo(Path target) {
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new UnusableStore(
                    "cannot copy the ledger to %s: %s%s"
                            .formatted(target.toAbsolutePath(), e.getMessage(), Sqlite.advice(e)),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private void checkForm() throws SQLException {
        var form = form(connection);
        var known = LedgerSchema.VERSIONS.size();
        if (form == known) return;
        throw new UnusableStore(
                "%s has format %d, this program reads format %d: %s"
                        .formatted(
                                file.toAbsolutePath(),
                                form,
                                known,
                                form > known ? "use a newer program" : "let the program open it once"),
                null);
    }

    private static UnusableStore unreadable(Path file, SQLException e) {
        return new UnusableStore("cannot read " + file.toAbsolutePath() + ": " + e.getMessage() + Sqlite.advice(e), e);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                new LedgerRow(
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getInt(10)),
                row.getLong(11),
                row.getBytes(12));
    }
}
