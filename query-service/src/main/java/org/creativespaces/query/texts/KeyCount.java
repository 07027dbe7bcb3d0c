package org.creativespaces.query.texts;

import org.creativespaces.events.ParticipantId;

/** How much the key store holds of a person. */
@FunctionalInterface
public interface KeyCount {
    /** How many keys open texts that are the person's own. */
    long keysOf(ParticipantId person);
}
