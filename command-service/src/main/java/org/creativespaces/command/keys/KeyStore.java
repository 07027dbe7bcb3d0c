package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.creativespaces.command.ledger.GroupCommit;

/** Where texts' keys are kept. */
interface KeyStore extends AutoCloseable {
    String METERS = "creativespaces.keys";

    /**
     * Where batches of works go.
     *
     * @throws org.creativespaces.command.ledger.UnusableStore if it cannot be opened, or its keys were wrapped under another
     *     master key
     */
    GroupCommit.Target<KeyWork> writing(KeyWrap wrap, Clock clock, MeterRegistry meters);

    /** Makes sure, as far as the store can, that nothing of what was destroyed can be read where it is kept. */
    default void scrub() {}

    /** Destroys what a process may have left of owners without keys, if it died while it was keeping some. */
    default void sweep() {}

    /** Where it is, for people. */
    @Override
    String toString();

    @Override
    void close();
}
