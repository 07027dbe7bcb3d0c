package org.creativespaces.command.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.WireTime;
import tools.jackson.databind.JsonNode;

/**
 * How one kind of value is spelt in a body; no value is guessed.
 *
 * @param otherwise what is said of a value that is spelt otherwise
 * @param standIn read instead of such a value, before all is thrown away
 * @param reading throws an {@link IllegalArgumentException} or a {@link java.time.DateTimeException} for such a value
 */
record Spelling<T>(String otherwise, T standIn, Function<JsonNode, T> reading) {
    static final Spelling<String> TEXT = new Spelling<>("must be text", "", Spelling::text);
    static final Spelling<Boolean> FLAG = new Spelling<>("must be true or false", false, Spelling::truth);
    static final Spelling<RegionCode> REGION =
            oneOf(Regions.all().stream().map(Region::code).toList(), RegionCode::value);
    static final Spelling<Instant> TIME = new Spelling<>(
            "must be a time such as 2026-11-23T18:30:00.000Z", Instant.EPOCH, value -> WireTime.parse(text(value)));

    /** Years have four digits, though {@link LocalDate} would read others. */
    static final Spelling<LocalDate> DAY = new Spelling<>(
            "must be a day such as 2026-11-23",
            LocalDate.EPOCH,
            value -> LocalDate.parse(matching("[0-9]{4}-[0-9]{2}-[0-9]{2}", text(value))));

    /** {@link java.math.BigDecimal} would also read exponents and the digits of other scripts. */
    static final Spelling<Decimal> DECIMAL = new Spelling<>(
            "must be a number such as 12.5, with at most 12 digits before and 6 after the point",
            Decimal.of("0"),
            value -> Decimal.of(matching("-?[0-9]{1,12}(\\.[0-9]{1,6})?", digits(value))));

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    static <T> Spelling<T> id(Function<String, T> reading) {
        return new Spelling<>("must be a UUID", reading.apply(NO_ID), value -> reading.apply(text(value)));
    }

    static Spelling<Integer> number(int least, int most) {
        return new Spelling<>("must be a whole number from " + least + " to " + most, least, value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) throw wrong();
            var number = value.intValue();
            if (number < least || number > most) throw wrong();
            return number;
        });
    }

    /** For the items of one list, of which each is another. */
    Spelling<T> once() {
        var seen = new HashSet<T>();
        return new Spelling<>(otherwise + ", each once", standIn, value -> {
            var item = reading.apply(value);
            if (!seen.add(item)) throw wrong();
            return item;
        });
    }

    static <E extends Enum<E>> Spelling<E> oneOf(Class<E> type) {
        return oneOf(Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /** At least one, each once; read in the order in which they are declared. */
    static <E extends Enum<E>> Spelling<List<E>> someOf(Class<E> type) {
        var all = EnumSet.allOf(type);
        return new Spelling<>("must list one or more of " + all + ", each once", List.of(), list -> {
            var said = list.valueStream().map(item -> item.asString("")).toList();
            var some = all.stream().filter(one -> said.contains(one.name())).toList();
            if (!list.isArray() || some.isEmpty() || some.size() != said.size()) throw wrong();
            return some;
        });
    }

    private static <T> Spelling<T> oneOf(List<T> values, Function<T, String> name) {
        var choices = new LinkedHashMap<String, T>();
        values.forEach(value -> choices.put(name.apply(value), value));
        return new Spelling<>("must be one of " + String.join(", ", choices.keySet()), values.getFirst(), value -> {
            var choice = choices.get(text(value));
            if (choice == null) throw wrong();
            return choice;
        });
    }

    private static boolean truth(JsonNode value) {
        if (value.isBoolean()) return value.booleanValue();
        throw wrong();
    }

    private static String text(JsonNode value) {
        if (value.isString()) return value.stringValue();
        throw wrong();
    }

    private static String digits(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toString() : text(value);
    }

    private static String matching(String form, String text) {
        if (Pattern.matches(form, text)) return text;
        throw wrong();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("spelt otherwise");
    }
}
