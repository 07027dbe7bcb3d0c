package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text that somebody typed, encrypted under a key of its own: JWE compact serialisation (RFC 7516), {@code dir} with
 * {@code A256GCM}; the protected header names the key ({@code kid}), the command and the field. Destroying the key makes
 * the text unreadable for good while the event stands.
 */
public record Sealed(@JsonValue String jwe) {
    private static final int COMPACT_DOTS = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sealed {
        if (dots(jwe) != COMPACT_DOTS) throw new IllegalArgumentException("not a compact JWE");
    }

    private static int dots(String text) {
        var dots = 0;
        for (var at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) dots++;
        return dots;
    }
}
