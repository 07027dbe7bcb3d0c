package org.creativespaces.command.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the fields of a JSON object and notes every mistake instead of stopping at the first. A value that is wrong is
 * stood in for, so that reading goes on; {@link #read} then throws all away and names the fields. JSON's null is the same
 * as no field; a field nobody asked for is a mistake, for people mistype.
 */
public final class Fields {
    private static final int MOST_ITEMS = 100;

    private final JsonNode object;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode object, String path, Mistakes mistakes) {
        this.object = object;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** What a body says; {@link Rejected} with every field that is missing, wrong or unknown. */
    static <T> T read(JsonNode body, Function<Fields, T> reading) {
        var mistakes = new Mistakes();
        var result = new Fields(body, "", mistakes).all(reading);
        mistakes.rejectIfAny();
        return result;
    }

    /** More than white space, and at most so many characters. */
    public String text(String name, int limit) {
        var text = optionalText(name, limit);
        return text == null ? missing(name, "") : text;
    }

    /** White space alone counts as nothing, for forms send it. */
    public @Nullable String optionalText(String name, int limit) {
        var text = optional(name, Spelling.TEXT);
        if (text == null) return null;
        TypedText.mistakeIn(text, limit).ifPresent(mistake -> note(name, mistake));
        return text.isBlank() ? null : text;
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, Spelling.oneOf(type));
    }

    /** At least one, each once; in the order in which they are declared. */
    public <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        return required(name, Spelling.someOf(type));
    }

    public RegionCode region(String name) {
        return required(name, Spelling.REGION);
    }

    /** At least one, and none of them twice. */
    public List<RegionCode> regions(String name) {
        var regions = optionalList(name, "codes of regions", Spelling.REGION.once());
        return regions.isEmpty() ? missing(name, regions) : regions;
    }

    public int number(String name, int least, int most) {
        return required(name, Spelling.number(least, most));
    }

    public @Nullable Integer optionalNumber(String name, int least, int most) {
        return optional(name, Spelling.number(least, most));
    }

    /** A number, or a text that spells one, without an exponent. */
    public Decimal decimal(String name) {
        return required(name, Spelling.DECIMAL);
    }

    public boolean flag(String name) {
        return required(name, Spelling.FLAG);
    }

    /** False when it is not said. */
    public boolean optionalFlag(String name) {
        return Boolean.TRUE.equals(optional(name, Spelling.FLAG));
    }

    public <T> T id(String name, Function<String, T> reading) {
        return required(name, Spelling.id(reading));
    }

    public <T> @Nullable T optionalId(String name, Function<String, T> reading) {
        return optional(name, Spelling.id(reading));
    }

    /** Empty when it is not said. */
    public <T> List<T> optionalIds(String name, Function<String, T> reading) {
        return optionalList(name, "UUIDs", Spelling.id(reading));
    }

    public LocalDate day(String name) {
        return required(name, Spelling.DAY);
    }

    public @Nullable LocalDate optionalDay(String name) {
        return optional(name, Spelling.DAY);
    }

    public @Nullable Instant optionalTime(String name) {
        return optional(name, Spelling.TIME);
    }

    public <T> T object(String name, Function<Fields, T> reading) {
        var result = optionalObject(name, reading);
        if (result != null) return result;
        var nothing = new Fields(JsonNodeFactory.instance.objectNode(), "", new Mistakes());
        return missing(name, reading.apply(nothing));
    }

    public <T> @Nullable T optionalObject(String name, Function<Fields, T> reading) {
        var value = find(name);
        if (value == null) return null;
        if (value.isObject()) return new Fields(value, path + name + ".", mistakes).all(reading);
        note(name, "must be an object");
        return null;
    }

    /** Notes a mistake that only the reader can see; of several in one field the first counts. */
    public void note(String name, String mistake) {
        mistakes.note(path + name, mistake);
    }

    private <T> T all(Function<Fields, T> reading) {
        var result = reading.apply(this);
        object.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> note(Mistakes.legible(name), "is not a field of this request"));
        return result;
    }

    private <T> T missing(String name, T standIn) {
        note(name, "is required");
        return standIn;
    }

    private <T> T required(String name, Spelling<T> spelling) {
        var value = optional(name, spelling);
        return value == null ? missing(name, spelling.standIn()) : value;
    }

    private <T> @Nullable T optional(String name, Spelling<T> spelling) {
        var value = find(name);
        return value == null ? null : read(value, name, spelling);
    }

    private <T> List<T> optionalList(String name, String what, Spelling<T> spelling) {
        var list = find(name);
        if (list == null) return List.of();
        if (list.isArray() && list.size() <= MOST_ITEMS) {
            return IntStream.range(0, list.size())
                    .mapToObj(i -> read(list.get(i), name + "[" + i + "]", spelling))
                    .toList();
        }
        note(name, "must be a list of at most " + MOST_ITEMS + " " + what);
        return List.of();
    }

    private <T> T read(JsonNode value, String name, Spelling<T> spelling) {
        try {
            return spelling.reading().apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            note(name, spelling.otherwise());
            return spelling.standIn();
        }
    }

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
