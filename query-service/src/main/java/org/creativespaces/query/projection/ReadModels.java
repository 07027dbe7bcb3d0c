package org.creativespaces.query.projection;

import java.util.function.Function;

/** Where the rows of projections are read from: as they are now, or as they were once. */
public interface ReadModels {
    /** The rows of a projection. */
    <V> ReadModel<V> readModel(Projection<V> projection);

    /**
     * The rows of a projection, each reduced to the fields that a type has.
     *
     * @param reduction makes the same of a whole row, for who has it at hand
     */
    <V, T> ReadModel<T> readModel(Projection<V> projection, Class<T> type, Function<V, T> reduction);
}
