package org.creativespaces.query.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tables of the small durable state. */
abstract class SqlReader implements StateReader {
    private static final String LINKED = "SELECT participant FROM subject WHERE subject = ?";
    private static final String KEYS =
            "SELECT kid, wrapped, owner IN (SELECT owner FROM erased_owner) AS erased FROM text_key WHERE kid ";

    private static final String COUNT = "SELECT count(*) FROM text_key WHERE owner = ? AND wrapped IS NOT NULL";

    private final JsonMapper json = new JsonMapper();

    @Override
    public Optional<String> linked(String subject) {
        return query(LINKED, statement -> statement.setString(1, subject), row -> row.getString(1)).stream()
                .findFirst();
    }

    @Override
    public Map<String, StoredKey> keys(Collection<String> kids) {
        var names = json.writeValueAsString(kids);
        return query(KEYS + amongJson(), statement -> statement.setString(1, names), SqlReader::key).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public long keysOf(String owner) {
        return query(COUNT, statement -> statement.setString(1, owner), row -> row.getLong(1))
                .getFirst();
    }

    /** What it is called in messages. */
    abstract String name();

    abstract Connection connection() throws SQLException;

    /** The SQL condition that something is among the strings of a JSON array, which is its one parameter. */
    abstract String amongJson();

    <T> List<T> query(String sql, Parameters parameters, RowReader<T> reader) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new StateUnavailable(name() + " cannot be read", e);
        }
    }

    private static Map.Entry<String, StoredKey> key(ResultSet row) throws SQLException {
        return Map.entry(row.getString("kid"), new StoredKey(row.getBytes("wrapped"), row.getBoolean("erased")));
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row a result stands at. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
