package org.creativespaces.query.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger in a database while its writer writes. It need not be there when the reader is made: until it is, reading
 * throws {@link LedgerUnavailable}.
 */
final class SqlLedgerReader implements LedgerReader, AutoCloseable {
    private static final String SELECT =
            "SELECT position, event_id, aggregate_id, sequence, type, payload, envelope, recorded_at FROM event ";

    private static final String HEAD = "SELECT max(position) FROM event";

    private final Database database;
    private final HeadWatch watch;
    private @Nullable HikariDataSource pool;
    private @Nullable StandingQuestion headQuestion;

    SqlLedgerReader(Database database) {
        this.database = database;
        this.watch = new HeadWatch(this::head);
    }

    @Override
    public long head() {
        var head = database.preparesAnew() ? askedAgain() : asked();
        watch.seen(head);
        return head;
    }

    private long asked() {
        return query(HEAD, ask -> {}, row -> row.getLong(1)).getFirst();
    }

    private long askedAgain() {
        try {
            return headQuestion().ask();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private synchronized StandingQuestion headQuestion() throws SQLException {
        if (headQuestion == null) headQuestion = new StandingQuestion(pool(), HEAD);
        return headQuestion;
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return watch.awaitBeyond(position, atMost);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return query(
                SELECT + "WHERE position > ? ORDER BY position LIMIT ?",
                ask -> {
                    ask.setLong(1, position);
                    ask.setInt(2, limit);
                },
                SqlLedgerReader::event);
    }

    @Override
    public List<StoredEvent> stream(String aggregateId, long afterVersion, int limit) {
        return query(
                SELECT + "WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                ask -> {
                    ask.setString(1, aggregateId);
                    ask.setLong(2, afterVersion);
                    ask.setInt(3, limit);
                },
                SqlLedgerReader::event);
    }

    @Override
    public Optional<StoredEvent> byId(String eventId) {
        return query(SELECT + "WHERE event_id = ?", ask -> ask.setString(1, eventId), SqlLedgerReader::event).stream()
                .findFirst();
    }

    /** The writer never stamps an event earlier than the one before it, so halving finds the place without an index. */
    @Override
    public long positionAt(Instant moment) {
        long by = 0;
        long after = head() + 1;
        while (after - by > 1) {
            var middle = by + (after - by) / 2;
            if (recordedAt(middle) <= moment.toEpochMilli()) by = middle;
            else after = middle;
        }
        return by;
    }

    private long recordedAt(long position) {
        return query(
                        "SELECT recorded_at FROM event WHERE position = ?",
                        ask -> ask.setLong(1, position),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the ledger has no event " + position));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4) + 1,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    <T> List<T> query(String sql, Parameters parameters, RowReader<T> reader) {
        try (var connection = pool().getConnection();
                var ask = connection.prepareStatement(sql)) {
            parameters.set(ask);
            var found = new ArrayList<T>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private LedgerUnavailable unavailable(SQLException e) {
        return new LedgerUnavailable("the ledger %s cannot be read: %s".formatted(database, e.getMessage()), e);
    }

    private synchronized HikariDataSource pool() throws SQLException {
        if (pool == null) pool = database.open();
        return pool;
    }

    @Override
    public void close() {
        watch.close();
        synchronized (this) {
            if (headQuestion != null) headQuestion.close();
            if (pool != null) pool.close();
        }
    }

    /** Where the ledger is; as a string, for people. */
    interface Database {
        /**
         * A pool of connections that cannot write.
         *
         * @throws LedgerUnavailable if the ledger is not there yet, or of a newer form
         */
        HikariDataSource open() throws SQLException;

        /** Whether a connection prepares a statement each time, however often it is asked the same. */
        boolean preparesAnew();
    }

    interface Parameters {
        void set(PreparedStatement ask) throws SQLException;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
