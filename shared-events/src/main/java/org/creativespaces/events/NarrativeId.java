package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one narrative inside a challenge. */
public record NarrativeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NarrativeId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static NarrativeId of(String text) {
        return new NarrativeId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
