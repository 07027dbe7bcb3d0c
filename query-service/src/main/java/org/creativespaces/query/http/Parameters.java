package org.creativespaces.query.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for; what cannot be understood is refused by the name of its parameter. */
public final class Parameters {
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;

    private Parameters() {}

    /** How many items a list answers with: 50 unless told, at most 500. */
    public static int limit(@Nullable String value) {
        return limit(value, USUAL_LIMIT, HIGHEST_LIMIT);
    }

    public static int limit(@Nullable String value, int usual, int highest) {
        return (int) number("limit", value, usual, 1, highest);
    }

    /** A whole number within bounds; {@code usual} when there is none. */
    public static long number(String field, @Nullable String value, long usual, long lowest, long highest) {
        if (value == null) return usual;
        try {
            var number = Long.parseLong(value);
            if (number >= lowest && number <= highest) return number;
        } catch (NumberFormatException e) {
            // Refused below, like a number out of bounds.
        }
        throw RequestRefused.invalid(field, bounds(lowest, highest));
    }

    /** Refuses a parameter that does not exist: a filter misspelt would otherwise be no filter. */
    public static void onlyOf(Set<String> known, Set<String> given) {
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw RequestRefused.invalid(name, "is not a parameter here");
        });
    }

    private static String bounds(long lowest, long highest) {
        return highest == Long.MAX_VALUE
                ? "must be a whole number, " + lowest + " or more"
                : "must be a whole number from %d to %d".formatted(lowest, highest);
    }
}
