package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one challenge. */
public record ChallengeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChallengeId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static ChallengeId of(String text) {
        return new ChallengeId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
