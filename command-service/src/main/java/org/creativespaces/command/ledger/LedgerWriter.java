package org.creativespaces.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Numbers events without a gap, stamps when they are recorded, links them and inserts them. Used by the one writing thread only. */
final class LedgerWriter implements SqlBatches.Statements<List<LedgerRow>> {
    private static final String INSERT = """
        INSERT INTO event (position, event_id, aggregate_id, sequence, family, type, payload, envelope,
                           command_id, command_ordinal, recorded_at, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OF_COMMAND = "SELECT 1 FROM event WHERE command_id = ?";
    private static final String OF_SEQUENCE = "SELECT 1 FROM event WHERE aggregate_id = ? AND sequence = ?";
    private static final String OF_ID = "SELECT 1 FROM event WHERE event_id = ?";
    private static final String NEWEST =
            "SELECT position, recorded_at, digest FROM event ORDER BY position DESC LIMIT 1";

    /** Something of what was to be written is there already; nothing of it was written. */
    static final class Clash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Clash(SQLException cause) {
            super(cause);
        }
    }

    private interface Found {
        boolean in(LedgerRow row) throws SQLException;
    }

    private final Predicate<SQLException> clash;
    private final Clock clock;
    private final Newest newest;
    private final PreparedStatement insert;
    private final PreparedStatement ofCommand;
    private final PreparedStatement ofSequence;
    private final PreparedStatement ofId;
    private final Chain chain = new Chain();
    private final List<LedgerRow> written = new ArrayList<>();
    private long last;
    private long recordedAt;

    /**
     * Begins after the newest event.
     *
     * @param clash tells, of what the database refused, what was there already
     * @param newest told what has become durable
     */
    LedgerWriter(Connection connection, Predicate<SQLException> clash, Clock clock, Newest newest) throws SQLException {
        this.clash = clash;
        this.clock = clock;
        this.newest = newest;
        insert = connection.prepareStatement(INSERT);
        ofCommand = connection.prepareStatement(OF_COMMAND);
        ofSequence = connection.prepareStatement(OF_SEQUENCE);
        ofId = connection.prepareStatement(OF_ID);
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
    public void write(List<List<LedgerRow>> appends) throws SQLException {
        write(appends, Math.max(recordedAt, clock.millis()));
    }

    /** As if it were that time, in milliseconds, which is not before {@link #recordedAt}. */
    void write(List<List<LedgerRow>> appends, long time) throws SQLException {
        var before = last;
        var digestBefore = chain.last();
        recordedAt = time;
        try {
            for (var rows : appends) for (var row : rows) add(row, ++last);
            insert.executeBatch();
        } catch (SQLException | RuntimeException e) {
            last = before;
            chain.goOnAfter(digestBefore);
            if (!(e instanceof SQLException s) || !clash.test(s)) throw e;
            insert.clearBatch();
            throw new Clash(s);
        }
        appends.forEach(written::addAll);
    }

    /** A command that is sent again clashes in two ways at once; that it is known matters more than the sequence. */
    @Override
    public RuntimeException refusal(List<LedgerRow> rows, RuntimeException why) throws SQLException {
        if (!(why instanceof Clash)) return why;
        var known = first(rows, row -> found(ofCommand, row.commandId()));
        if (known != null) return new DuplicateCommand(known.commandId(), why);
        var late = first(rows, row -> found(ofSequence, row.aggregateId(), row.sequence()));
        if (late != null) return new SequenceTaken(late, why);
        var stored = first(rows, row -> found(ofId, row.eventId()));
        if (stored != null) return new NotStored("event " + stored.eventId() + " is in the ledger already", why);
        return new NotStored("the events of one command clash with each other", why);
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

    private void add(LedgerRow row, long position) throws SQLException {
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
        insert.addBatch();
    }

    private static @Nullable LedgerRow first(List<LedgerRow> rows, Found found) throws SQLException {
        for (var row : rows) if (found.in(row)) return row;
        return null;
    }

    private static boolean found(PreparedStatement query, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) query.setObject(i + 1, parameters[i]);
        try (var row = query.executeQuery()) {
            return row.next();
        }
    }
}
