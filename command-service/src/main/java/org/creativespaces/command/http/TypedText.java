package org.creativespaces.command.http;

import java.util.Optional;

/** What a text must keep to, whoever typed it: nothing in it is changed. Lengths are in Unicode code points. */
public final class TypedText {
    public static final int PSEUDONYM = 80;
    public static final int NAME = 200;
    public static final int TITLE = 300;
    public static final int REASON = 2_000;
    public static final int BODY = 10_000;

    private TypedText() {}

    /** What is wrong with a text, if anything is. */
    public static Optional<String> mistakeIn(String text, int limit) {
        if (text.codePointCount(0, text.length()) > limit) {
            return Optional.of("must be at most " + limit + " characters");
        }
        if (text.codePoints().anyMatch(TypedText::unwanted)) {
            return Optional.of("must not hold control characters or half of a surrogate pair");
        }
        return Optional.empty();
    }

    private static boolean unwanted(int c) {
        if (c == '\n' || c == '\t' || c == '\r') return false;
        return Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
