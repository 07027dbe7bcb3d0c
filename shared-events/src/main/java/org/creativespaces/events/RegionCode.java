package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The ONS GSS code of a health-system area in England, such as {@code E12000007} for London. */
public record RegionCode(@JsonValue String value) {
    private static final Pattern GSS = Pattern.compile("E\\d{8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (!GSS.matcher(value).matches()) throw new IllegalArgumentException("not a GSS code of England");
    }

    @Override
    public String toString() {
        return value;
    }
}
