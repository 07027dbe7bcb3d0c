package org.creativespaces.query.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored events into those of this version of the code. Fields it does not know are passed over. */
public final class EventDecoder {
    /** Buffers belong to the few threads that decode: sharing them costs more than they do. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, ObjectReader> READERS = new ConcurrentHashMap<>();

    /** Not decoded before somebody asks; throws {@link UnreadableEvent} for an unknown type at once. */
    public Recorded<Event> later(StoredEvent stored) {
        return Recorded.later(stored, kind(stored), () -> decode(stored));
    }

    /** The class of what is stored; throws {@link UnreadableEvent} for an unknown type. */
    public Class<? extends Event> kind(StoredEvent stored) {
        return EventTypes.classOf(stored.type()).orElseThrow(() -> new UnreadableEvent(stored, "unknown type"));
    }

    /** Throws {@link UnreadableEvent} for an unknown type or a form that does not fit it. */
    public Recorded<Event> decode(StoredEvent stored) {
        var reader = READERS.get(stored.type());
        if (reader == null) reader = prepared(stored);
        try {
            Event event = reader.readValue(stored.payload());
            if (event == null) throw new UnreadableEvent(stored, "empty payload");
            return new Recorded<>(
                    event,
                    envelope(stored.envelope()),
                    stored.id(),
                    stored.position(),
                    stored.version(),
                    stored.recordedAt());
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            // The cause quotes what it could not read, so only its kind is told.
            throw new UnreadableEvent(stored, e.getClass().getSimpleName());
        }
    }

    private ObjectReader prepared(StoredEvent stored) {
        var type = kind(stored);
        return READERS.computeIfAbsent(stored.type(), first -> JSON.readerFor(type));
    }

    /** Token by token: it is a flat map of texts, and there is one with every event. */
    private static Envelope envelope(String json) {
        var values = new HashMap<String, String>();
        try (var tokens = JSON.createParser(json)) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("no map");
            for (var key = tokens.nextName(); key != null; key = tokens.nextName()) {
                if (tokens.nextToken() == JsonToken.VALUE_STRING) values.put(key, tokens.getString());
                else tokens.skipChildren();
            }
        }
        return Envelope.of(values);
    }
}
