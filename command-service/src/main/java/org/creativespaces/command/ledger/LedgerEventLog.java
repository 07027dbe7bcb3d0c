package org.creativespaces.command.ledger;

import java.util.HashMap;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;

/** Finds events by the ledger's index of their ids. */
record LedgerEventLog(LedgerReads reads, Serializer serializer) implements EventLog {
    @Override
    public Optional<Found> find(String eventId) {
        return reads.event(eventId).map(row -> new Found(event(row), envelope(row)));
    }

    private Event event(StoredRow row) {
        return serializer.deserialize(new SimpleSerializedObject<>(row.payload(), String.class, row.type(), null));
    }

    private Envelope envelope(StoredRow row) {
        MetaData stored = serializer.deserialize(
                new SimpleSerializedObject<>(row.envelope(), String.class, MetaData.class.getName(), null));
        var strings = new HashMap<String, String>();
        stored.forEach((key, value) -> strings.put(key, (String) value));
        return Envelope.of(strings);
    }
}
