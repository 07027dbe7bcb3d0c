package org.creativespaces.command.ledger;

/** Nobody can say whether it was recorded: it was not confirmed in time. Sending the same command again is safe. */
public class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
