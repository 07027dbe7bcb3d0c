package org.creativespaces.query.pages.act;

import org.jspecify.annotations.Nullable;

/**
 * One of the values that a field may have.
 *
 * @param key of its words in the message file; null where somebody typed them
 * @param text what somebody typed
 */
record Option(String value, @Nullable String key, String text) {
    static Option word(String value, String key) {
        return new Option(value, key, "");
    }

    static Option typed(Object value, String text) {
        return new Option(value.toString(), null, text);
    }
}
