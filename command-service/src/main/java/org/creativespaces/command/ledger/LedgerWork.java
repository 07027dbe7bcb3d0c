package org.creativespaces.command.ledger;

import java.util.List;

/** What the ledger's writer is asked to do. */
sealed interface LedgerWork {
    /** Records events, all or none. */
    record Append(List<LedgerRow> rows) implements LedgerWork {}

    /** Writes nothing, and so succeeds if this process may write. */
    record Hold() implements LedgerWork {}

    /** Keeps a snapshot instead of an older one of the same aggregate. */
    record Keep(SnapshotRow snapshot) implements LedgerWork {}
}
