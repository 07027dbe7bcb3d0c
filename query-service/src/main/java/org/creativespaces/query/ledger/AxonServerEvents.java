package org.creativespaces.query.ledger;

import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Tells what Axon Server keeps in the words of the ledger: its counting begins at 0, ours at 1. */
final class AxonServerEvents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TIMED_UUID = 7;
    private static final int MILLIS_SHIFT = 16;

    private AxonServerEvents() {}

    static StoredEvent stored(EventWithToken found) {
        return stored(found.getEvent(), position(found.getToken()));
    }

    static StoredEvent stored(Event event, long position) {
        return new StoredEvent(
                position,
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                version(event),
                event.getPayload().getType(),
                event.getPayload().getData().toStringUtf8(),
                envelope(event),
                Instant.ofEpochMilli(event.getTimestamp()));
    }

    static long version(Event event) {
        return event.getAggregateSequenceNumber() + 1;
    }

    static long position(long token) {
        return token + 1;
    }

    /** The token of the event at a position; -1, before all events, for position 0. */
    static long token(long position) {
        return position - 1;
    }

    /** When an event was named, which its id tells if it is a UUID of version 7; Axon is set up to make no others. */
    static Optional<Instant> named(String eventId) {
        try {
            var id = UUID.fromString(eventId);
            return id.version() == TIMED_UUID
                    ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_SHIFT))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String envelope(Event event) {
        var values = new TreeMap<String, String>();
        event.getMetaDataMap().forEach((key, value) -> {
            if (value.getDataCase() == MetaDataValue.DataCase.TEXT_VALUE) values.put(key, value.getTextValue());
        });
        return JSON.writeValueAsString(values);
    }
}
