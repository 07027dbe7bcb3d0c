package org.creativespaces.command.ledger;

import org.jspecify.annotations.Nullable;

/** A file or folder of the data folder cannot be used as it is; the message says which and why, for an operator. */
public class UnusableStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableStore(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
