package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one commitment inside a solution. */
public record CommitmentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitmentId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static CommitmentId of(String text) {
        return new CommitmentId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
