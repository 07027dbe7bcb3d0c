package org.creativespaces.query.ledger;

import java.time.Instant;

/**
 * An event exactly as it was stored.
 *
 * @param position its place in the ledger, from 1
 * @param version its place in its aggregate's stream, from 1
 * @param type the wire name
 * @param payload the stored JSON of the payload
 * @param envelope the stored JSON of the envelope's map
 * @param recordedAt when the ledger's writer recorded it
 */
public record StoredEvent(
        long position,
        String id,
        String aggregateId,
        long version,
        String type,
        String payload,
        String envelope,
        Instant recordedAt) {}
