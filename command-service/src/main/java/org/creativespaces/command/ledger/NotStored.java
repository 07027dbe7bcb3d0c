package org.creativespaces.command.ledger;

import org.jspecify.annotations.Nullable;

/** Nothing of it was stored, because the disk is full or failing or the writer has stopped; trying again later is safe. */
public class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotStored(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
