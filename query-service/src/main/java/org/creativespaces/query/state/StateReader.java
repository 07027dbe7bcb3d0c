package org.creativespaces.query.state;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The small durable state, to be read while the writing service writes it. It need not be set up yet: until it is, asking it throws
 * {@link StateUnavailable}.
 */
public interface StateReader extends AutoCloseable {
    /** Whether it is set up. */
    boolean exists();

    /** Is another number whenever somebody has written what this reader is for, since it was asked for the last time. */
    long version();

    /** Which participant the person of this hash is. */
    Optional<String> linked(String subject);

    /** What is kept under names of texts' keys; those that never were are missing. */
    Map<String, StoredKey> keys(Collection<String> kids);

    /** How many keys of an owner are not destroyed. */
    long keysOf(String owner);

    @Override
    void close();

    /**
     * A text's key as it is kept.
     *
     * @param wrapped never compared; null once it is destroyed
     * @param erased whether all keys of its owner are destroyed for good
     */
    @SuppressWarnings("ArrayRecordComponent")
    record StoredKey(byte @Nullable [] wrapped, boolean erased) {}
}
