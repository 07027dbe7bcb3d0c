package org.creativespaces.command.state;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creativespaces.command.state.Form.Kind;
import org.jspecify.annotations.Nullable;

/** Records as rows of a table. */
final class SqlRecords implements Records {
    private final SqlState state;
    private final Form form;
    private final String select;
    private final String add;
    private final String put;
    private final String delete;

    private SqlRecords(SqlState state, Form form) {
        var names = form.all().keySet();
        var insert = "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT "
                .formatted(
                        form.name(),
                        String.join(", ", names),
                        String.join(", ", Collections.nCopies(names.size(), "?")));
        this.state = state;
        this.form = form;
        this.select = "SELECT %s FROM %s".formatted(String.join(", ", names), form.name());
        this.add = insert + "DO NOTHING";
        this.put = insert
                + "(%s) DO UPDATE SET %s"
                        .formatted(
                                form.id(),
                                form.fields().keySet().stream()
                                        .map(name -> name + " = excluded." + name)
                                        .collect(joining(", ")));
        this.delete = "DELETE FROM " + form.name();
    }

    static Records in(SqlState state, Form form) {
        state.alter(connection -> SqlForm.prepare(connection, form));
        return new SqlRecords(state, form);
    }

    @Override
    public Optional<Row> find(String id) {
        return select(equal(form.id()), List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Row> latest(String id) {
        return find(id);
    }

    @Override
    public List<Row> where(String field, String text) {
        return select(equal(field), List.of(text));
    }

    @Override
    public List<Row> all() {
        return select("", List.of());
    }

    @Override
    public boolean add(Row row) {
        return run(add, inOrder(row)) == 1;
    }

    @Override
    public void put(Row row) {
        run(put, inOrder(row));
    }

    @Override
    public boolean change(String id, Row expected, Row changes) {
        var sets = changes.values().keySet().stream().map(name -> name + " = ?").collect(joining(", "));
        var conditions = Stream.concat(
                        Stream.of(form.id()),
                        expected.values().keySet().stream().map(this::compared))
                .map(field -> field + " = ?")
                .collect(joining(" AND "));
        var parameters = new ArrayList<@Nullable Object>(changes.values().values());
        parameters.add(id);
        parameters.addAll(expected.values().values());
        return run("UPDATE %s SET %s WHERE %s".formatted(form.name(), sets, conditions), parameters) == 1;
    }

    @Override
    public void remove(String id) {
        run(delete + equal(form.id()), List.of(id));
    }

    @Override
    public void removeWhere(String field, String text) {
        run(delete + equal(field), List.of(text));
    }

    @Override
    public void removeBelow(String field, long limit) {
        run(delete + " WHERE " + field + " < ?", List.of(limit));
    }

    private String compared(String field) {
        return form.fields().get(field) == Kind.NUMBER ? "coalesce(" + field + ", 0)" : field;
    }

    private static String equal(String field) {
        return " WHERE " + field + " = ?";
    }

    private List<@Nullable Object> inOrder(Row row) {
        return form.all().keySet().stream()
                .<@Nullable Object>map(row.values()::get)
                .toList();
    }

    private List<Row> select(String condition, List<?> parameters) {
        return state.read(connection -> {
            try (var statement = connection.prepareStatement(select + condition)) {
                set(statement, parameters);
                try (var result = statement.executeQuery()) {
                    var rows = new ArrayList<Row>();
                    while (result.next()) rows.add(row(result));
                    return rows;
                }
            }
        });
    }

    private int run(String sql, List<? extends @Nullable Object> parameters) {
        SqlState.Work<Integer> work = connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                set(statement, parameters);
                return statement.executeUpdate();
            }
        };
        return form.durable() ? state.writeDurably(work) : state.write(work);
    }

    private Row row(ResultSet result) throws SQLException {
        var row = Row.empty();
        for (var field : form.all().entrySet()) row = row.and(field.getKey(), value(result, field));
        return row;
    }

    private static @Nullable Object value(ResultSet result, Map.Entry<String, Kind> field) throws SQLException {
        return switch (field.getValue()) {
            case TEXT -> result.getString(field.getKey());
            case BYTES -> result.getBytes(field.getKey());
            case NUMBER -> {
                var number = result.getLong(field.getKey());
                yield result.wasNull() ? null : number;
            }
        };
    }

    private static void set(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        for (var i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case null -> statement.setNull(i + 1, Types.NULL);
                case Object other -> throw new IllegalArgumentException("no text, number or bytes: " + other);
            }
        }
    }
}
