package org.creativespaces.command.state;

import java.sql.SQLException;

/** The small durable state could not be read or written; a write that failed has changed nothing. */
public final class StateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateFailure(String where, SQLException cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
