package org.creativespaces.query.ledger;

/** The ledger cannot be read now: it is not there yet, of a newer form, or its store fails. */
public final class LedgerUnavailable extends RuntimeException {
    static LedgerUnavailable newer(int form, int known) {
        return new LedgerUnavailable("the ledger is of form %d, newer than %d".formatted(form, known));
    }

    LedgerUnavailable(String message) {
        super(message);
    }

    LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
