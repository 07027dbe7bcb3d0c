package org.creativespaces.command.state;

/**
 * The small durable state could not be read or written. A write that failed has changed nothing; only where a server did not answer,
 * it may have done all of it.
 */
public final class StateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StateFailure(String where, Exception cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
