package org.creativespaces.query.ledger;

import java.util.Map;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored events into those of this version of the code. Fields it does not know are passed over. */
public final class EventDecoder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader ENVELOPE = JSON.readerFor(new TypeReference<Map<String, String>>() {});

    /** Throws {@link UnreadableEvent} for an unknown type or a form that does not fit it. */
    public Recorded<Event> decode(StoredEvent stored) {
        var type = EventTypes.classOf(stored.type()).orElseThrow(() -> new UnreadableEvent(stored, "unknown type"));
        try {
            Event event = JSON.readValue(stored.payload(), type);
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

    private static Envelope envelope(String json) {
        Map<String, String> values = ENVELOPE.readValue(json);
        return Envelope.of(values);
    }
}
