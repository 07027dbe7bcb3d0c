package org.creativespaces.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of one projection. */
interface Rows<V> {
    /** What a row was and what it is to be. */
    record Change<V>(String id, @Nullable Row<V> before, Row<V> after) {}

    /** The rows of these ids that there are. */
    Map<String, Row<V>> load(Collection<String> ids);

    /** In how many pieces a batch of rows is loaded and written side by side: several, where most of it is waiting for an answer. */
    default int sideBySide() {
        return 1;
    }

    /** Replaces each row only if it is still at the position it was loaded at; otherwise throws {@link RowConflict}. */
    void write(List<Change<V>> changes);
}
