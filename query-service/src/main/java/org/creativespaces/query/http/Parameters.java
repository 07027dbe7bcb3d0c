package org.creativespaces.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Reads what a request asks for; what cannot be understood is refused by the name of its parameter. */
public final class Parameters {
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;

    private final Map<String, String[]> given;

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** Refuses a parameter that does not exist, for a filter misspelt would be no filter; every GET takes {@code waitFor}. */
    public static Parameters of(HttpServletRequest request, Set<String> known) {
        var given = request.getParameterMap();
        given.keySet().stream()
                .filter(name -> !known.contains(name) && !name.equals("waitFor"))
                .findFirst()
                .ifPresent(name -> {
                    throw RequestRefused.invalid(name, "is not a parameter here");
                });
        return new Parameters(given);
    }

    /** The one value of a parameter; null if it is not given. */
    public @Nullable String one(String name) {
        var values = given.get(name);
        if (values == null) return null;
        if (values.length > 1) throw RequestRefused.invalid(name, "must be given once");
        return values[0];
    }

    /** How many items a list answers with: 50 unless told, at most 500. */
    public int limit() {
        return limit(USUAL_LIMIT, HIGHEST_LIMIT);
    }

    public int limit(int usual, int highest) {
        return (int) number("limit", usual, 1, highest);
    }

    /** A whole number within bounds; {@code usual} when there is none. */
    public long number(String name, long usual, long lowest, long highest) {
        var value = one(name);
        return value == null ? usual : number(name, value, lowest, highest);
    }

    public static long number(String name, String value, long lowest, long highest) {
        try {
            var number = Long.parseLong(value);
            if (number >= lowest && number <= highest) return number;
        } catch (NumberFormatException e) {
            // Refused below, like a number out of bounds.
        }
        throw RequestRefused.invalid(name, bounds(lowest, highest));
    }

    /** An id in the one spelling that is stored; null if it is not given. */
    public @Nullable String uuid(String name) {
        var value = one(name);
        return value == null ? null : uuid(name, value);
    }

    /** An id in the one spelling that is stored. */
    public static String uuid(String name, String value) {
        try {
            var id = UUID.fromString(value).toString();
            // Signs and digits of other scripts are read as well.
            if (id.equalsIgnoreCase(value)) return id;
        } catch (IllegalArgumentException e) {
            // Refused below, like a shortened one.
        }
        throw RequestRefused.invalid(name, "must be a UUID");
    }

    /** The code of a region of the programme; null if it is not given. */
    public @Nullable RegionCode region(String name) {
        var value = one(name);
        return value == null ? null : region(name, value);
    }

    /** The code of a region of the programme. */
    public static RegionCode region(String name, String value) {
        return Regions.all().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(value))
                .findFirst()
                .orElseThrow(() -> RequestRefused.invalid(name, "must be the code of a region of the programme"));
    }

    /** One of the values of an enumeration; null if it is not given. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        var value = one(name);
        if (value == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        RequestRefused.invalid(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** One of the values of an enumeration, in whichever case; null if it is not given. */
    public <E extends Enum<E>> @Nullable E oneOfWords(String name, Class<E> type) {
        var value = one(name);
        if (value == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> RequestRefused.invalid(
                        name,
                        "must be one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** The address of the rest of a list: after a place in it, with the limit and the filters of this request. */
    public String rest(String path, Cursor after, int limit, Collection<String> filters) {
        var rest = new StringBuilder("%s?after=%s&limit=%d".formatted(path, after, limit));
        for (var name : filters) {
            var value = one(name);
            if (value != null) rest.append('&').append(name).append('=').append(UriUtils.encode(value, UTF_8));
        }
        return rest.toString();
    }

    private static String bounds(long lowest, long highest) {
        return highest == Long.MAX_VALUE
                ? "must be a whole number, " + lowest + " or more"
                : "must be a whole number from %d to %d".formatted(lowest, highest);
    }
}
