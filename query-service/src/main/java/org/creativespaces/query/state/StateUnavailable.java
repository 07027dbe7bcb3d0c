package org.creativespaces.query.state;

import org.jspecify.annotations.Nullable;

/** A database file cannot be read now: it is not there yet, or its store fails. Says nothing of what is in it. */
public final class StateUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
