package org.creativespaces.command.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.ParticipantId;
import tools.jackson.databind.json.JsonMapper;

/** Looks things up in the ledger, on connections that cannot write. */
final class LedgerReads implements AutoCloseable {
    private static final String COLUMNS =
            "SELECT position, event_id, aggregate_id, sequence, family, type, payload, envelope, recorded_at FROM"
                    + " event ";
    private static final String STREAM = COLUMNS + "WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?";
    private static final String AFTER = COLUMNS + "WHERE position > ? ORDER BY position LIMIT ?";
    private static final String BEFORE = COLUMNS + "WHERE position < ? ORDER BY position DESC LIMIT ?";
    private static final String STREAM_BEFORE =
            COLUMNS + "WHERE aggregate_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?";
    /** One of events that are not in the ledger is of another ledger. */
    private static final String SNAPSHOT = """
        SELECT s.aggregate_id, s.sequence, s.family, s.type, s.revision, s.payload, s.envelope, s.event_id, s.taken_at
        FROM snapshot s JOIN event e ON e.aggregate_id = s.aggregate_id AND e.sequence = s.sequence
        WHERE s.aggregate_id = ?
        """;

    private static final String OF_COMMAND = COLUMNS + "WHERE command_id = ? ORDER BY command_ordinal";
    private static final String RECORDED = "SELECT DISTINCT command_id FROM event WHERE command_id ";
    private static final String LAST_SEQUENCE = "SELECT max(sequence) FROM event WHERE aggregate_id = ?";
    private static final String HEAD = "SELECT max(position) FROM event";
    private static final String RECORDED_AT = "SELECT recorded_at FROM event WHERE position = ?";
    private static final String BY_ID = COLUMNS + "WHERE event_id = ?";
    private static final String ERASURES = "SELECT position, aggregate_id, payload FROM event WHERE "
            + LedgerSchema.IS_ERASURE + " AND position > ? ORDER BY position";

    private static final JsonMapper JSON = new JsonMapper();

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final LedgerStore store;
    private final HikariDataSource connections;
    private final String recorded;

    LedgerReads(LedgerStore store, int connections) {
        this.store = store;
        this.connections = store.readers(connections);
        this.recorded = RECORDED + store.amongJson();
    }

    /** Events of one aggregate from a sequence on, at most so many. */
    List<StoredRow> stream(String aggregateId, long firstSequence, int limit) {
        return query(STREAM, LedgerReads::stored, statement -> {
            statement.setString(1, aggregateId);
            statement.setLong(2, firstSequence);
            statement.setInt(3, limit);
        });
    }

    /** Events after a position, at most so many. */
    List<StoredRow> after(long position, int limit) {
        return query(AFTER, LedgerReads::stored, statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** The newest events before a position, the newest first, at most so many. */
    List<StoredRow> before(long position, int limit) {
        return query(BEFORE, LedgerReads::stored, statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** The newest events of one aggregate before a sequence, the newest first, at most so many. */
    List<StoredRow> streamBefore(String aggregateId, long sequence, int limit) {
        return query(STREAM_BEFORE, LedgerReads::stored, statement -> {
            statement.setString(1, aggregateId);
            statement.setLong(2, sequence);
            statement.setInt(3, limit);
        });
    }

    Optional<SnapshotRow> snapshot(String aggregateId) {
        return query(SNAPSHOT, LedgerReads::snapshot, statement -> statement.setString(1, aggregateId)).stream()
                .findFirst();
    }

    /** The events of one command in their order. */
    List<StoredRow> ofCommand(String commandId) {
        return query(OF_COMMAND, LedgerReads::stored, statement -> statement.setString(1, commandId));
    }

    /** Those of the commands that have events. Their ids need no escaping in JSON. */
    Set<String> recorded(Collection<String> commandIds) {
        var ids = commandIds.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        return Set.copyOf(query(recorded, row -> row.getString(1), statement -> statement.setString(1, ids)));
    }

    Optional<Long> lastSequence(String aggregateId) {
        return query(LAST_SEQUENCE, LedgerReads::number, statement -> statement.setString(1, aggregateId)).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<StoredRow> event(String eventId) {
        return query(BY_ID, LedgerReads::stored, statement -> statement.setString(1, eventId)).stream()
                .findFirst();
    }

    List<ErasureLog.Erasure> erasuresAfter(long position) {
        return query(ERASURES, LedgerReads::erasure, statement -> statement.setLong(1, position));
    }

    /** The position of the last event recorded before the time; 0 if there is none. Times rise with positions. */
    long lastBefore(Instant time) {
        long before = 0;
        long notBefore = single(HEAD, 0) + 1;
        while (notBefore - before > 1) {
            var middle = (before + notBefore) >>> 1;
            if (single(RECORDED_AT, middle) < time.toEpochMilli()) before = middle;
            else notBefore = middle;
        }
        return before;
    }

    @Override
    public void close() {
        connections.close();
    }

    private long single(String sql, long parameter) {
        return query(sql, LedgerReads::number, statement -> {
                    if (parameter > 0) statement.setLong(1, parameter);
                })
                .getFirst()
                .orElse(0L);
    }

    private <T> List<T> query(String sql, Row<T> row, Parameters parameters) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) rows.add(row.read(found));
                return rows;
            }
        } catch (SQLException e) {
            throw new UnusableStore(
                    "cannot read the ledger at %s: %s%s".formatted(store, e.getMessage(), Sqlite.advice(e)), e);
        }
    }

    private static Optional<Long> number(ResultSet row) throws SQLException {
        var value = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Only redactions name a key. */
    private static ErasureLog.Erasure erasure(ResultSet row) throws SQLException {
        var position = row.getLong(1);
        var key = JSON.readTree(row.getString(3)).get("key");
        return key == null
                ? new ErasureLog.OfPerson(position, ParticipantId.of(row.getString(2)))
                : new ErasureLog.OfText(position, key.stringValue());
    }

    private static SnapshotRow snapshot(ResultSet row) throws SQLException {
        return new SnapshotRow(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9));
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
