package org.creativespaces.query.texts;

/** Tells whether what was opened a while ago could still be opened. */
@FunctionalInterface
public interface KeyChanges {
    /** Is another number once a key was made or destroyed since it was asked for the last time. */
    long version();
}
