package org.creativespaces.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.Recorded;
import org.sqlite.SQLiteOpenMode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a ledger as they stand in its file, read past all code that projects. */
record RawLedger(Path file) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final String ALL =
            "SELECT position, event_id, sequence, type, payload, envelope, recorded_at FROM event ORDER BY position";

    static RawLedger in(Path folder) {
        return new RawLedger(folder.resolve("ledger.db"));
    }

    /** All events in their order; fails on a gap. */
    List<Recorded<Event>> events() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file, readOnly());
                var statement = connection.createStatement();
                var row = statement.executeQuery(ALL)) {
            var events = new ArrayList<Recorded<Event>>();
            while (row.next()) {
                if (row.getLong(1) != events.size() + 1) throw new AssertionError("gap before " + row.getLong(1));
                events.add(new Recorded<>(
                        JSON.readValue(
                                row.getString(5),
                                EventTypes.classOf(row.getString(4)).orElseThrow()),
                        Envelope.of(JSON.readValue(row.getString(6), STRINGS)),
                        row.getString(2),
                        row.getLong(1),
                        row.getLong(3) + 1,
                        Instant.ofEpochMilli(row.getLong(7))));
            }
            return events;
        }
    }

    /** The ids of all events, in their order. */
    List<String> ids() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file, readOnly());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT event_id FROM event ORDER BY position")) {
            var ids = new ArrayList<String>();
            while (row.next()) ids.add(row.getString(1));
            return ids;
        }
    }

    /** What stands for all events up to a position. */
    String digestAt(long position) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file, readOnly());
                var statement = connection.prepareStatement("SELECT digest FROM event WHERE position = ?")) {
            statement.setLong(1, position);
            try (var row = statement.executeQuery()) {
                return HexFormat.of().formatHex(row.getBytes(1));
            }
        }
    }

    /** Whoever else uses the file must find it as it was. */
    private static Properties readOnly() {
        var properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(SQLiteOpenMode.READONLY.flag));
        properties.setProperty("busy_timeout", "10000");
        return properties;
    }
}
