package org.creativespaces.command.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What one caller wants of the key store. */
sealed interface KeyWork {
    /** A text's key under its name; never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record TextKey(String kid, String owner, byte[] wrapped) {}

    /**
     * Keeps keys.
     *
     * @param kept afterwards the keys that hold: the given ones, or those that were there already under their names
     */
    record Keep(List<TextKey> keys, List<byte[]> kept) implements KeyWork {
        Keep(List<TextKey> keys) {
            this(keys, new ArrayList<>(keys.size()));
        }
    }

    /** Destroys every key of these owners, who get no new ones. */
    record Destroy(Collection<Owner> owners) implements KeyWork {}

    /** Destroys the keys of these names, under which none is kept again. */
    record DestroyTexts(Collection<String> kids) implements KeyWork {}
}
