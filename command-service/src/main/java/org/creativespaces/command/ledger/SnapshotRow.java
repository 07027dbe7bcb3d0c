package org.creativespaces.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an aggregate had come to with one of its events, to spare reading those before: a copy that may be lost or deleted.
 *
 * @param sequence that of the last event in it
 * @param family the aggregate's, as Axon calls it
 * @param type of the payload, by which the snapshots' serializer knows it
 * @param payload JSON; texts in it are sealed as they are in events
 * @param takenAt in milliseconds since 1970
 */
record SnapshotRow(
        String aggregateId,
        long sequence,
        String family,
        String type,
        @Nullable String revision,
        String payload,
        String envelope,
        String eventId,
        long takenAt) {}
