package org.creativespaces.query.sqlite;

import org.jspecify.annotations.Nullable;

/** A database file cannot be read now: it is not there yet, or its store fails. Says nothing of what is in it. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
