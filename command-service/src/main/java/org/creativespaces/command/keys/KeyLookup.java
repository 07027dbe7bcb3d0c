package org.creativespaces.command.keys;

import java.util.Optional;
import org.creativespaces.command.ledger.UnusableStore;
import org.jspecify.annotations.Nullable;

/** Finds single keys and changes nothing; what cannot be read is an {@link UnusableStore}. */
interface KeyLookup extends AutoCloseable {
    /**
     * A name that is taken.
     *
     * @param wrapped the key, never compared; null once it is destroyed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(byte @Nullable [] wrapped) {}

    Optional<Found> find(String kid);

    @Override
    void close();
}
