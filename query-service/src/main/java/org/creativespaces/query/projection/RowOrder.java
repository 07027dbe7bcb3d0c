package org.creativespaces.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * In which order rows are listed: by a field that has at most one value, and by their ids where that is the same. A row
 * without a value comes before those with one.
 *
 * @param field null to order by ids alone
 */
public record RowOrder<V>(@Nullable RowField<V> field, boolean descending) {
    public static <V> RowOrder<V> byId() {
        return new RowOrder<>(null, false);
    }

    public static <V> RowOrder<V> ascending(RowField<V> field) {
        return new RowOrder<>(field, false);
    }

    public static <V> RowOrder<V> descending(RowField<V> field) {
        return new RowOrder<>(field, true);
    }
}
