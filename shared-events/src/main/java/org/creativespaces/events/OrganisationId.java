package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one organisation. */
public record OrganisationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {}

    /** Reads the 36-character form; anything else is an {@link IllegalArgumentException}. */
    public static OrganisationId of(String text) {
        return new OrganisationId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
