package org.creativespaces.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Numbers events without a gap, stamps when they are recorded, links them and inserts them. Used by the one writing thread only. */
final class LedgerWriter implements SqliteBatches.Statements<List<LedgerRow>> {
    private static final String INSERT = """
        INSERT INTO event (position, event_id, aggregate_id, sequence, family, type, payload, envelope,
                           command_id, command_ordinal, recorded_at, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OF_COMMAND = "SELECT 1 FROM event WHERE command_id = ? AND position <= ?";
    private static final String NEWEST =
            "SELECT position, recorded_at, digest FROM event ORDER BY position DESC LIMIT 1";

    private final Clock clock;
    private final Newest newest;
    private final PreparedStatement insert;
    private final PreparedStatement ofCommand;
    private final Chain chain = new Chain();
    private final List<LedgerRow> written = new ArrayList<>();
    private long last;
    private long recordedAt;

    /**
     * Begins after the newest event.
     *
     * @param newest told what has become durable
     */
    LedgerWriter(Connection connection, Clock clock, Newest newest) throws SQLException {
        this.clock = clock;
        this.newest = newest;
        insert = connection.prepareStatement(INSERT);
        ofCommand = connection.prepareStatement(OF_COMMAND);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(NEWEST)) {
            if (row.next()) {
                last = row.getLong("position");
                recordedAt = row.getLong("recorded_at");
                chain.goOnAfter(digest(row));
            }
        }
        connection.commit();
        newest.begin(last);
    }

    private static byte[] digest(ResultSet newest) throws SQLException {
        var digest = newest.getBytes("digest");
        if (digest != null) return digest;
        throw new UnusableStore(
                "event %d, the newest of the ledger, has no digest: this program did not write it"
                        .formatted(newest.getLong("position")),
                null);
    }

    @Override
    public void write(List<LedgerRow> rows) throws SQLException {
        write(rows, Math.max(recordedAt, clock.millis()));
    }

    /** As if it were that time, in milliseconds, which is not before {@link #recordedAt}. */
    void write(List<LedgerRow> rows, long time) throws SQLException {
        var before = last;
        var digestBefore = chain.last();
        recordedAt = time;
        for (var row : rows) {
            try {
                insert(row, ++last);
            } catch (SQLException e) {
                last = before;
                chain.goOnAfter(digestBefore);
                throw refusal(row, before, e);
            }
        }
        written.addAll(rows);
    }

    @Override
    public void committed() {
        newest.advance(last, written);
        written.clear();
    }

    /** The position of the newest event, 0 before the first. */
    long last() {
        return last;
    }

    /** When the newest event was recorded, in milliseconds. */
    long recordedAt() {
        return recordedAt;
    }

    byte[] digest() {
        return chain.last();
    }

    private void insert(LedgerRow row, long position) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, row.eventId());
        insert.setString(3, row.aggregateId());
        insert.setLong(4, row.sequence());
        insert.setString(5, row.family());
        insert.setString(6, row.type());
        insert.setString(7, row.payload());
        insert.setString(8, row.envelope());
        insert.setString(9, row.commandId());
        insert.setInt(10, row.commandOrdinal());
        insert.setLong(11, recordedAt);
        insert.setBytes(12, chain.add(position, row, recordedAt));
        insert.executeUpdate();
    }

    /** A command that is sent again clashes in two ways at once; that it is known matters more than the sequence. */
    private RuntimeException refusal(LedgerRow row, long before, SQLException e) throws SQLException {
        if (!(e instanceof SQLiteException s) || s.getResultCode() != SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) throw e;
        ofCommand.setString(1, row.commandId());
        ofCommand.setLong(2, before);
        try (var known = ofCommand.executeQuery()) {
            if (known.next()) return new DuplicateCommand(row.commandId(), e);
        }
        if (Objects.requireNonNullElse(e.getMessage(), "").contains("event.sequence")) return new SequenceTaken(row, e);
        return new NotStored("event " + row.eventId() + " is in the ledger already", e);
    }
}
