package org.creativespaces.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of one projection, to be read. */
public interface ReadModel<V> {
    Optional<V> find(String id);

    /** Those of the rows that there are, in no order. */
    List<V> find(Collection<String> ids);

    /** Those in which the field has the value, in no order. */
    List<V> having(RowField<V> field, Object value);
}
