package org.creativespaces.command.ledger;

import java.util.List;

/** A ledger to be read from its first event to its last; nothing of it is changed, and it may be written meanwhile. */
interface WholeLedger extends AutoCloseable {
    /** What the database itself finds wrong with how it keeps the ledger; empty when nothing is. */
    List<String> damages();

    /**
     * Visits what is durable when the visit begins and comes after a position, in the order of positions.
     *
     * @throws UnusableStore if it cannot be read to its end
     */
    void visit(long after, LedgerFile.Visitor visitor);

    @Override
    void close();
}
