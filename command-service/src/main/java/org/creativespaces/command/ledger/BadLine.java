package org.creativespaces.command.ledger;

/** A line of an export that cannot be imported; the message names the attribute and what is wrong with it. */
final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String message) {
        super(message);
    }
}
