package org.creativespaces.command.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.creativespaces.command.state.Form.Kind;

/** Makes the table of a form, and adds to one that an earlier version made. */
final class SqlForm {
    private SqlForm() {}

    static void prepare(Connection connection, Form form) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS %s(%s TEXT PRIMARY KEY)".formatted(form.name(), form.id()));
            var columns = columns(connection, form);
            for (var field : form.fields().entrySet()) {
                if (columns.contains(field.getKey())) continue;
                statement.execute("ALTER TABLE %s ADD COLUMN %s %s"
                        .formatted(form.name(), field.getKey(), type(field.getValue())));
            }
            for (var field : form.lookedUp()) {
                statement.execute("CREATE INDEX IF NOT EXISTS %1$s_%2$s ON %1$s(%2$s)".formatted(form.name(), field));
            }
        }
    }

    private static Set<String> columns(Connection connection, Form form) throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("SELECT * FROM " + form.name() + " LIMIT 0")) {
            var names = new HashSet<String>();
            var described = none.getMetaData();
            for (var i = 1; i <= described.getColumnCount(); i++)
                names.add(described.getColumnName(i).toLowerCase(Locale.ROOT));
            return names;
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "TEXT";
            case NUMBER -> "BIGINT";
            case BYTES -> "BYTEA";
        };
    }
}
