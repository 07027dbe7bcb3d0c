package org.creativespaces.command.polis;

/** A row that cannot be imported; the others go on. */
final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRow(String message) {
        super(message, null, false, false);
    }
}
