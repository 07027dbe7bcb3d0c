package org.creativespaces.command.ledger;

/** Another event stands at this place of the aggregate's stream: somebody decided on the same state at the same time. */
final class SequenceTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SequenceTaken(LedgerRow row, Throwable cause) {
        super("aggregate %s has an event at sequence %d already".formatted(row.aggregateId(), row.sequence()), cause);
    }
}
