package org.creativespaces.query.ledger;

/** The ledger cannot be read now: it is not there yet, of a newer form, or its store fails. */
public final class LedgerUnavailable extends RuntimeException {
    LedgerUnavailable(String message) {
        super(message);
    }

    LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
