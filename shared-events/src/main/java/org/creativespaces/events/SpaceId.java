package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one Creative Space. */
public record SpaceId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpaceId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static SpaceId of(String text) {
        return new SpaceId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
