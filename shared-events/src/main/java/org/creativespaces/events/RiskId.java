package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one risk inside a solution. */
public record RiskId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static RiskId of(String text) {
        return new RiskId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
