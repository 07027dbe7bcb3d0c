package org.creativespaces.command.keys;

import org.creativespaces.events.ParticipantId;

/**
 * Whose texts are destroyed together: a person's own words, or the programme texts of one aggregate.
 *
 * @param key as the key store knows it: {@code person/<id>} or {@code <family>/<id>}
 */
public record Owner(String key) {
    /** Identity, pseudonym, positions' texts, narratives and reviews belong to their author. */
    public static Owner person(ParticipantId author) {
        return new Owner("person/" + author);
    }

    /** Titles, summaries, rationales and reasons belong to the aggregate they are part of. */
    public static Owner programme(String family, Object aggregateId) {
        return new Owner(family + "/" + aggregateId);
    }
}
