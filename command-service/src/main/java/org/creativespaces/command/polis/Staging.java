package org.creativespaces.command.polis;

import java.util.Set;
import java.util.UUID;

/** Where uploads wait for their import, encrypted. */
interface Staging {
    /**
     * On disk when this returns.
     *
     * @throws org.creativespaces.command.ledger.NotStored if there is no room for it, or it cannot be written; nothing of it is kept then
     */
    void keep(UUID job, JobKey key, PolisFiles files);

    PolisFiles open(UUID job, JobKey key);

    void discard(UUID job);

    /** Clears away what a crash left between the upload and its job. */
    void discardAllBut(Set<UUID> jobs);
}
