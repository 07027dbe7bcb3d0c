package org.creativespaces.events;

import java.util.UUID;

final class Uuids {
    private static final String SHAPE = "00000000-0000-0000-0000-000000000000";
    private static final int TEXT_LENGTH = SHAPE.length();

    private Uuids() {}

    /**
     * Unlike {@link UUID#fromString}, refuses groups of other lengths, signs, and the digits of other scripts, so that one id
     * has one spelling (but for case).
     */
    static UUID parse(String text) {
        if (text.length() != TEXT_LENGTH) throw notOne();
        for (var i = 0; i < TEXT_LENGTH; i++) {
            var fits = SHAPE.charAt(i) == '-' ? text.charAt(i) == '-' : isHexDigit(text.charAt(i));
            if (!fits) throw notOne();
        }
        return UUID.fromString(text);
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static IllegalArgumentException notOne() {
        return new IllegalArgumentException("not a UUID");
    }
}
