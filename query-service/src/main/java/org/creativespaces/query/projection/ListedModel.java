package org.creativespaces.query.projection;

import java.util.List;

/** The rows of one projection in a store that filters and sorts them. */
public interface ListedModel<V> extends ReadModel<V> {
    /** To be listed whole. */
    int ALL = 0;

    /** Those that fulfil every condition, in the order, at most {@code limit}; all of them for {@link #ALL}. */
    List<V> list(List<RowCondition<V>> conditions, RowOrder<V> order, int limit);
}
