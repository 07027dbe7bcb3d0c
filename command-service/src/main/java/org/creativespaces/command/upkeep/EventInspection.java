package org.creativespaces.command.upkeep;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.command.keys.KeptTexts;
import org.creativespaces.command.keys.KeptTexts.State;
import org.creativespaces.command.ledger.LedgerCheck;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.catalogue.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whether this version of the code can read an event, and open or account for each text in it. */
final class EventInspection implements LedgerCheck.Inspection {
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final @Nullable KeptTexts keys;
    private final Map<State, Long> texts = new EnumMap<>(State.class);

    /**
     * Looks at texts with the keys of a store.
     *
     * @param keys null to look at no texts
     */
    EventInspection(@Nullable KeptTexts keys) {
        this.keys = keys;
    }

    /** How many texts were found in which state. */
    Map<State, Long> texts() {
        return texts;
    }

    @Override
    public List<String> problems(String type, String payload, String envelope) {
        var known = EventTypes.classOf(type);
        if (known.isEmpty()) return List.of("is of a type that this program does not know: " + type);
        var problems = new ArrayList<String>();
        try {
            Envelope.of(JSON.readValue(envelope, STRINGS));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            problems.add("has an envelope that cannot be read: " + e.getClass().getSimpleName());
        }
        try {
            Event event = JSON.readValue(payload, known.get());
            SealedTexts.of(event, text -> look(text, problems));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            problems.add("has a payload that cannot be read: " + e.getClass().getSimpleName());
        }
        return problems;
    }

    private void look(Sealed text, List<String> problems) {
        if (keys == null) return;
        var state = keys.stateOf(text);
        texts.merge(state, 1L, Long::sum);
        switch (state) {
            case OPENS, DESTROYED -> {
                // As it should be.
            }
            case KEY_MISSING -> problems.add("has a text whose key is not in the key store");
            case BROKEN -> problems.add("has a text that does not open with its key");
        }
    }
}
