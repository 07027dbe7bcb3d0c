package org.creativespaces.query.texts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.query.sqlite.ReadOnlyDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Reads the key store. No key is kept here: what is destroyed is gone for whoever reads next. */
final class KeyReader implements AutoCloseable {
    private static final String SELECT =
            "SELECT kid, wrapped FROM text_key WHERE wrapped IS NOT NULL AND kid IN (SELECT value FROM json_each(?))";

    private final ReadOnlyDatabase database;
    private final JsonMapper json = new JsonMapper();

    KeyReader(ReadOnlyDatabase database) {
        this.database = database;
    }

    /** The wrapped keys of these names; those that never were or are destroyed are missing. */
    Map<String, byte[]> wrapped(Collection<String> kids) {
        var names = json.writeValueAsString(kids);
        var rows = database.query(
                SELECT,
                statement -> statement.setString(1, names),
                row -> Map.entry(row.getString("kid"), row.getBytes("wrapped")));
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() {
        database.close();
    }
}
