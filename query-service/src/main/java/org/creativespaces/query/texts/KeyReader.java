package org.creativespaces.query.texts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.query.state.StateReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the key store. No key is kept here: what is destroyed is gone for whoever reads next. */
final class KeyReader implements KeyCount, KeyChanges, AutoCloseable {
    private static final String SELECT =
            "SELECT kid, wrapped, owner IN (SELECT owner FROM erased_owner) AS erased FROM text_key WHERE kid ";

    private static final String COUNT = "SELECT count(*) FROM text_key WHERE owner = ? AND wrapped IS NOT NULL";

    private final StateReader database;
    private final JsonMapper json = new JsonMapper();

    KeyReader(StateReader database) {
        this.database = database;
    }

    /** What has become of a key. */
    sealed interface Fate {
        /** It is there, wrapped; never compared. */
        @SuppressWarnings("ArrayRecordComponent")
        record Kept(byte[] wrapped) implements Fate {}

        /** It was destroyed with all others of its owner. */
        record Erased() implements Fate {}

        /** It was destroyed alone. */
        record Redacted() implements Fate {}
    }

    /** By the keys' names; those that never were are missing. */
    Map<String, Fate> fates(Collection<String> kids) {
        var names = json.writeValueAsString(kids);
        var rows = database.query(
                SELECT + database.amongJson(),
                statement -> statement.setString(1, names),
                row -> Map.entry(row.getString("kid"), fate(row.getBytes("wrapped"), row.getBoolean("erased"))));
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public long keysOf(ParticipantId person) {
        return database.query(COUNT, statement -> statement.setString(1, "person/" + person), row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public long version() {
        return database.version();
    }

    private static Fate fate(byte @Nullable [] wrapped, boolean erased) {
        if (wrapped != null) return new Fate.Kept(wrapped);
        return erased ? new Fate.Erased() : new Fate.Redacted();
    }

    @Override
    public void close() {
        database.close();
    }
}
