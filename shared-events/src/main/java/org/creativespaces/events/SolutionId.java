package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one solution. */
public record SolutionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SolutionId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static SolutionId of(String text) {
        return new SolutionId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
