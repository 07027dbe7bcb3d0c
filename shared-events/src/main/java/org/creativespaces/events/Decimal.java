package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A measured number, stored as a string without an exponent so that no reader rounds it; at most 12 digits before and 6
 * after the point. Digits after the point are kept as they were given.
 */
public record Decimal(BigDecimal value) {
    private static final int MOST_WHOLE_DIGITS = 12;
    private static final int MOST_FRACTION_DIGITS = 6;
    private static final int LONGEST = 1 + MOST_WHOLE_DIGITS + 1 + MOST_FRACTION_DIGITS;

    public Decimal {
        // Before anything is reckoned with it: written out, 1E999999999 would fill the memory.
        if (value.scale() > MOST_FRACTION_DIGITS || (long) value.precision() - value.scale() > MOST_WHOLE_DIGITS) {
            throw new IllegalArgumentException("must have at most 12 digits before and 6 after the point");
        }
        if (value.scale() < 0) value = value.setScale(0);
    }

    /** Reads the stored form; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Decimal of(String text) {
        if (text.length() > LONGEST) throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        return new Decimal(new BigDecimal(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }
}
