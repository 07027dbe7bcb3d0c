package org.creativespaces.command.ledger;

import java.util.UUID;

/** Rows for tests of the ledger, one event of one command each unless said otherwise. */
final class Rows {
    static final LedgerSettings FILE = new LedgerSettings(null, null, null);

    private static final String TYPE = "org.creativespaces.solution.endorsed.v1";

    private Rows() {}

    static LedgerRow row(String aggregate, long sequence) {
        return row(aggregate, sequence, UUID.randomUUID().toString(), 0);
    }

    static LedgerRow row(String aggregate, long sequence, String commandId, int ordinal) {
        return row(UUID.randomUUID().toString(), aggregate, sequence, commandId, ordinal);
    }

    static LedgerRow row(String eventId, String aggregate, long sequence, String commandId, int ordinal) {
        var envelope = "{\"commandId\":\"%s\"}".formatted(commandId);
        return new LedgerRow(eventId, aggregate, sequence, "solution", TYPE, "{}", envelope, commandId, ordinal);
    }
}
