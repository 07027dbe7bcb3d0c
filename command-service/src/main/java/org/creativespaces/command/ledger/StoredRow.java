package org.creativespaces.command.ledger;

import java.time.Instant;

/** An event as it stands in the ledger. */
record StoredRow(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String family,
        String type,
        String payload,
        String envelope,
        Instant recordedAt) {}
