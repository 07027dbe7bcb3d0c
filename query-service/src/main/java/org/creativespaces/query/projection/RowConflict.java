package org.creativespaces.query.projection;

import org.jspecify.annotations.Nullable;

/** Somebody else writes the rows of this projection. */
final class RowConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowConflict(String collection, @Nullable Throwable cause) {
        super("a row of " + collection + " was changed by somebody else", cause);
    }
}
