package org.creativespaces.query.projection;

import java.util.function.Function;

/**
 * A field of rows by which they are looked for.
 *
 * @param name as it is stored
 * @param value as a row tells it; its text is what is stored
 */
public record RowField<V>(String name, Function<V, Object> value) {}
