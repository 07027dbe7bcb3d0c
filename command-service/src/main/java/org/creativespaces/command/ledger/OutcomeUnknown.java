package org.creativespaces.command.ledger;

import org.jspecify.annotations.Nullable;

/** Whether something was recorded could not be found out in time: the same command sent again tells. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
