package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one trial inside a solution. */
public record TrialId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrialId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static TrialId of(String text) {
        return new TrialId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
