package org.creativespaces.query.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Where a list goes on, in a form that callers hand back and do not read. */
public record Cursor(List<String> parts) {
    private static final String BETWEEN = "\u001F";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /** Reads what {@link #toString} wrote; anything else is refused as the parameter {@code after}. */
    public static Cursor parse(String text, int parts) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var joined = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var found = List.of(Pattern.compile(BETWEEN, Pattern.LITERAL).split(joined, -1));
            if (found.size() == parts) return new Cursor(found);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Refused below, like one of another list.
        }
        throw refused();
    }

    public String part(int index) {
        return parts.get(index);
    }

    /** A part that is a number of at least 0. */
    public long number(int index) {
        try {
            var number = Long.parseLong(part(index));
            if (number >= 0) return number;
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw refused();
    }

    @Override
    public String toString() {
        var joined = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    private static RequestRefused refused() {
        return RequestRefused.invalid("after", "is not a place in this list");
    }
}
