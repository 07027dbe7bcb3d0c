package org.creativespaces.command.ledger;

/** Another process writes the ledger, and may leave it to this one some day. */
final class WrittenByAnother extends UnusableStore {
    private static final long serialVersionUID = 1L;

    WrittenByAnother(String message) {
        super(message, null);
    }
}
