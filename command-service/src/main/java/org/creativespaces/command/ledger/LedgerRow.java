package org.creativespaces.command.ledger;

import org.creativespaces.events.catalogue.EventTypes;

/**
 * An event on its way into the ledger: everything but its position and the time of recording, which the writer gives.
 *
 * @param sequence the event's place in its aggregate's stream, from 0
 * @param type the wire name
 * @param payload JSON
 * @param envelope JSON object of strings, its keys sorted
 * @param commandOrdinal the event's place among those of its command, from 0
 */
record LedgerRow(
        String eventId,
        String aggregateId,
        long sequence,
        String family,
        String type,
        String payload,
        String envelope,
        String commandId,
        int commandOrdinal) {

    /** The family of an event with this wire name. */
    static String familyOf(String wireName) {
        var fact = EventTypes.shortName(wireName);
        return fact.substring(0, fact.indexOf('.'));
    }
}
