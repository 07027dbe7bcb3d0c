package org.creativespaces.command.ledger;

import java.nio.file.Path;

/** Where a ledger is. */
public sealed interface LedgerPlace permits LedgerSettings, AxonServerPlace {
    /**
     * The ledger to be read as it is.
     *
     * @param dataDir where it is if it is a file
     */
    WholeLedger whole(Path dataDir);
}
