package org.creativespaces.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers how far each projection has come. It may lag behind the rows, never run ahead of them. */
interface PositionStore {
    /**
     * How far a projection has come.
     *
     * @param eventId the event at the position, so that another ledger is noticed
     */
    record Mark(String projection, long position, String eventId) {}

    @Nullable
    Mark load(String projection);

    void save(List<Mark> marks);
}
