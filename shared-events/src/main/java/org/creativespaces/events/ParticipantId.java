package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one participant; says nothing about who the person is. */
public record ParticipantId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParticipantId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static ParticipantId of(String text) {
        return new ParticipantId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
