package org.creativespaces.query.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.catalogue.EventTypes;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a ledger as its writer would: one transaction an event, in a file {@code ledger.db} of the folder given. */
public final class LedgerFixture implements AutoCloseable {
    public static final RegionCode LONDON = new RegionCode("E12000007");
    private static final String EVENTS = """
        CREATE TABLE event(
          position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, aggregate_id TEXT NOT NULL,
          sequence INTEGER NOT NULL, family TEXT NOT NULL, type TEXT NOT NULL, payload TEXT NOT NULL,
          envelope TEXT NOT NULL, command_id TEXT NOT NULL, command_ordinal INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL, digest BLOB,
          UNIQUE(aggregate_id, sequence), UNIQUE(command_id, command_ordinal))\
        """;
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final SqlLedgerReader.Database database;
    private final Connection connection;
    private final Map<String, Long> versions = new HashMap<>();
    private final List<SqlLedgerReader> readers = new ArrayList<>();
    private long position;

    public LedgerFixture(Path dataDir) {
        this("jdbc:sqlite:" + dataDir.resolve("ledger.db"), new SqliteLedger(dataDir.resolve("ledger.db")));
        execute("PRAGMA journal_mode=WAL");
        execute("PRAGMA synchronous=OFF");
        execute(EVENTS);
        execute("PRAGMA user_version=4");
    }

    private LedgerFixture(String url, SqlLedgerReader.Database database) {
        this.database = database;
        try {
            connection = DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in an empty schema of a PostgreSQL database. */
    static LedgerFixture inPostgres(String url) {
        var ledger = new LedgerFixture(url, new PostgresLedger(url, null, null));
        ledger.execute("BEGIN");
        ledger.execute(EVENTS.replace("INTEGER", "BIGINT").replace("BLOB", "BYTEA"));
        ledger.execute("CREATE TABLE ledger_form AS SELECT 1 AS form");
        ledger.execute("COMMIT");
        return ledger;
    }

    /** A reader of this ledger, closed with it. */
    public LedgerReader reader() {
        var reader = new SqlLedgerReader(database);
        readers.add(reader);
        return reader;
    }

    /** A reader of the ledger that is in a folder, or will be, to be closed by the test. */
    public static LedgerReader readerOf(Path dataDir) {
        return new SqlLedgerReader(new SqliteLedger(dataDir.resolve("ledger.db")));
    }

    /** Appends what a story tells, whose positions are to follow those of this ledger. */
    public void append(Story story) {
        story.told().stream().filter(event -> event.position() > position).forEach(this::write);
    }

    /** An envelope of an organiser's program in London, a minute after the last one. */
    public Envelope envelope() {
        return envelope(LONDON, null);
    }

    public Envelope envelope(RegionCode region, SpaceId space) {
        return new Envelope(
                Actor.client("organiser-cli"),
                null,
                space,
                region,
                List.of(),
                "command-" + (position + 1),
                "command-" + (position + 1),
                null,
                START.plusSeconds(60 * position),
                "00112233445566778899aabbccddeeff");
    }

    public Recorded<Event> append(Event event) {
        return append(event, envelope());
    }

    public Recorded<Event> append(Event event, Envelope envelope) {
        var recorded = new Recorded<>(
                event,
                envelope,
                UUID.randomUUID().toString(),
                position + 1,
                versions.getOrDefault(event.aggregateId(), 0L) + 1,
                envelope.occurredAt().plusSeconds(1));
        write(recorded);
        return recorded;
    }

    private void write(Recorded<Event> recorded) {
        var event = recorded.event();
        if (recorded.position() != position + 1) throw new IllegalArgumentException("not the next position");
        versions.put(event.aggregateId(), recorded.version());
        insert(
                recorded.id(),
                event.aggregateId(),
                recorded.version(),
                EventTypes.nameOf(event.getClass()),
                JSON.writeValueAsString(event),
                JSON.writeValueAsString(new TreeMap<>(recorded.envelope().toMap())),
                recorded.envelope().commandId(),
                recorded.recordedAt());
    }

    /** Appends what no version of the code wrote. */
    public long appendRaw(String aggregateId, String type, String payload) {
        var version = versions.merge(aggregateId, 1L, Long::sum);
        var envelope = envelope();
        insert(
                UUID.randomUUID().toString(),
                aggregateId,
                version,
                type,
                payload,
                JSON.writeValueAsString(envelope.toMap()),
                envelope.commandId(),
                envelope.occurredAt());
        return position;
    }

    private void insert(
            String id,
            String aggregateId,
            long version,
            String type,
            String payload,
            String envelope,
            String commandId,
            Instant recordedAt) {
        try (var insert = connection.prepareStatement("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,0,?,NULL)")) {
            insert.setLong(1, ++position);
            insert.setString(2, id);
            insert.setString(3, aggregateId);
            insert.setLong(4, version - 1);
            insert.setString(5, EventTypes.shortName(type).split("\\.")[0]);
            insert.setString(6, type);
            insert.setString(7, payload);
            insert.setString(8, envelope);
            insert.setString(9, commandId + "/" + position);
            insert.setLong(10, recordedAt.toEpochMilli());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs SQL on the writer's connection, such as {@code BEGIN} and {@code COMMIT} around many events. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before the folder goes: a reader that still opens connections makes files in it while it is deleted. */
    @Override
    public void close() {
        readers.forEach(SqlLedgerReader::close);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
