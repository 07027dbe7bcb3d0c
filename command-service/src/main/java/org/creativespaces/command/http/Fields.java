package org.creativespaces.command.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.WireTime;
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
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final Map<String, RegionCode> REGIONS =
            choices(Regions.all().stream().map(region -> region.code()).toList(), RegionCode::value);

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
        var text = string(name, "must be text");
        if (text == null) return null;
        TypedText.mistakeIn(text, limit).ifPresent(mistake -> note(name, mistake));
        return text.isBlank() ? null : text;
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return choice(name, choices(Arrays.asList(type.getEnumConstants()), Enum::name));
    }

    /** At least one, each once; in the order in which they are declared. */
    public <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        var list = find(name);
        if (list == null) return missing(name, List.of());
        var all = EnumSet.allOf(type);
        var said = list.valueStream().map(item -> item.asString("")).toList();
        var some = all.stream().filter(one -> said.contains(one.name())).toList();
        if (!list.isArray() || some.isEmpty() || some.size() != said.size()) {
            note(name, "must list one or more of " + all + ", each once");
        }
        return some;
    }

    public RegionCode region(String name) {
        return choice(name, REGIONS);
    }

    public int number(String name, int least, int most) {
        var value = find(name);
        if (value == null) return missing(name, least);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            var number = value.intValue();
            if (least <= number && number <= most) return number;
        }
        note(name, "must be a whole number from " + least + " to " + most);
        return least;
    }

    public boolean flag(String name) {
        return find(name) == null ? missing(name, false) : optionalFlag(name);
    }

    /** False when it is not said. */
    public boolean optionalFlag(String name) {
        var value = find(name);
        if (value == null) return false;
        if (!value.isBoolean()) note(name, "must be true or false");
        return value.isBoolean() && value.booleanValue();
    }

    public <T> T id(String name, Function<String, T> reading) {
        var id = optionalId(name, reading);
        return id == null ? missing(name, reading.apply(NO_ID)) : id;
    }

    public <T> @Nullable T optionalId(String name, Function<String, T> reading) {
        var value = find(name);
        return value == null ? null : idIn(value, name, reading);
    }

    /** Empty when it is not said. */
    public <T> List<T> optionalIds(String name, Function<String, T> reading) {
        var list = find(name);
        if (list == null) return List.of();
        if (list.isArray() && list.size() <= MOST_ITEMS) {
            return IntStream.range(0, list.size())
                    .mapToObj(i -> idIn(list.get(i), name + "[" + i + "]", reading))
                    .toList();
        }
        note(name, "must be a list of at most " + MOST_ITEMS + " UUIDs");
        return List.of();
    }

    public @Nullable Instant optionalTime(String name) {
        var text = string(name, "must be text");
        if (text == null) return null;
        try {
            return WireTime.parse(text);
        } catch (DateTimeException e) {
            note(name, "must be a time such as 2026-11-23T18:30:00.000Z");
            return null;
        }
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

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable String string(String name, String otherwise) {
        var value = find(name);
        if (value == null) return null;
        if (value.isString()) return value.stringValue();
        note(name, otherwise);
        return null;
    }

    private <T> T choice(String name, Map<String, T> choices) {
        var standIn = choices.values().iterator().next();
        var text = string(name, "must be text");
        if (text == null) return missing(name, standIn);
        if (!choices.containsKey(text)) note(name, "must be one of " + String.join(", ", choices.keySet()));
        return choices.getOrDefault(text, standIn);
    }

    private <T> T idIn(JsonNode value, String name, Function<String, T> reading) {
        try {
            return reading.apply(value.isString() ? value.stringValue() : "");
        } catch (IllegalArgumentException e) {
            note(name, "must be a UUID");
            return reading.apply(NO_ID);
        }
    }

    private static <T> Map<String, T> choices(List<T> values, Function<T, String> name) {
        return values.stream()
                .collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
