package org.creativespaces.command.state;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a record by their names: texts, numbers and bytes, which nobody may change. */
public final class Row {
    private final Map<String, @Nullable Object> values;

    private Row(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Row empty() {
        return new Row(Map.of());
    }

    public Row with(String field, String text) {
        return and(field, text);
    }

    public Row with(String field, long number) {
        return and(field, number);
    }

    public Row with(String field, byte[] bytes) {
        return and(field, bytes);
    }

    /** Takes the field from a record that is changed by this. */
    public Row without(String field) {
        return and(field, null);
    }

    public String text(String field) {
        return (String) requireNonNull(values.get(field), field);
    }

    /** The number; 0 where there is none. */
    public long number(String field) {
        return values.get(field) instanceof Long number ? number : 0;
    }

    public byte[] bytes(String field) {
        return (byte[]) requireNonNull(values.get(field), field);
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    Row and(String field, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(values);
        more.put(field, value);
        return new Row(more);
    }
}
