package org.creativespaces.query.projection;

import java.util.List;
import org.bson.conversions.Bson;

/** The rows of one projection in a store that filters and sorts them. */
public interface ListedModel<V> extends ReadModel<V> {
    /** Those that fulfil the filter, in the order, at most {@code limit}; all of them for 0. */
    List<V> list(Bson filter, Bson order, int limit);
}
