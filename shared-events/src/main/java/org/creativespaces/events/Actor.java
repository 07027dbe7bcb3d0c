package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who did something, as the envelope names them: {@code participant:<id>}, {@code user:<opaque id>} for an organiser who
 * is no participant, {@code client:<id>} for a program.
 */
public record Actor(Kind kind, String id) {
    /** What sort of caller acts. */
    public enum Kind {
        PARTICIPANT,
        USER,
        CLIENT
    }

    public static Actor participant(ParticipantId id) {
        return new Actor(Kind.PARTICIPANT, id.toString());
    }

    public static Actor user(String opaqueId) {
        return new Actor(Kind.USER, opaqueId);
    }

    public static Actor client(String id) {
        return new Actor(Kind.CLIENT, id);
    }

    /** Reads what {@link #toString} wrote; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Actor parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("not an actor");
        return new Actor(kind(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static Kind kind(String text) {
        return switch (text) {
            case "participant" -> Kind.PARTICIPANT;
            case "user" -> Kind.USER;
            case "client" -> Kind.CLIENT;
            default -> Kind.valueOf(text.toUpperCase(Locale.ROOT));
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
