package org.creativespaces.query.projection;

import org.jspecify.annotations.Nullable;

/** Somebody else works on this projection by now, or may: nothing was written. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String projection, @Nullable Throwable cause) {
        super(projection + " is no longer this process's", cause);
    }
}
