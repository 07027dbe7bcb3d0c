package org.creativespaces.query.projection;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which rows have a text in a field. An id that was put under a text stays there: the reader looks at the row again. */
record MemoryIndex<V>(RowField<V> field, Map<String, Set<String>> ids) {
    MemoryIndex(RowField<V> field) {
        this(field, new ConcurrentHashMap<>());
    }

    void add(String id, V row) {
        for (var text : field.texts(row))
            ids.computeIfAbsent(text, first -> ConcurrentHashMap.newKeySet()).add(id);
    }

    Collection<String> idsWith(String text) {
        return ids.getOrDefault(text, Set.of());
    }
}
