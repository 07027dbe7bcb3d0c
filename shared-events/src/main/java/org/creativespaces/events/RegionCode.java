package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The ONS GSS code of a health-system area in England, such as {@code E12000007} for London. */
public record RegionCode(@JsonValue String value) {
    private static final int LENGTH = 9;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (!isGss(value)) throw new IllegalArgumentException("not a GSS code of England");
    }

    /** Letter by letter, since every event has one. */
    private static boolean isGss(String value) {
        if (value.length() != LENGTH || value.charAt(0) != 'E') return false;
        for (var i = 1; i < LENGTH; i++) if (value.charAt(i) < '0' || value.charAt(i) > '9') return false;
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
