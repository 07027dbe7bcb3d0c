package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one concern inside a solution, so that it can be resolved. */
public record ConcernId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConcernId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static ConcernId of(String text) {
        return new ConcernId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
