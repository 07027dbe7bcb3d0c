package org.creativespaces.query.pages.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form. */
record Typed(Map<String, List<String>> values) {
    static final Typed NOTHING = new Typed(Map.of());

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]+");

    /** As a form or an address says it: browsers end lines with two characters. */
    static Typed of(Map<String, String[]> parameters) {
        var values = new HashMap<String, List<String>>();
        parameters.forEach((name, some) -> values.put(
                name,
                List.of(some).stream().map(text -> text.replace("\r\n", "\n")).toList()));
        return new Typed(values);
    }

    /** Null if the field was not there, or left empty. */
    @Nullable
    String one(String name) {
        var some = values.get(name);
        return some == null || some.isEmpty() || some.getFirst().isBlank() ? null : some.getFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What names the rendering of the form that was sent; a new one if that is none that a request can carry. */
    String key() {
        var key = one("key");
        return key != null && KEY.matcher(key).matches()
                ? key
                : UUID.randomUUID().toString();
    }
}
