package org.creativespaces.query.pages.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creativespaces.query.pages.act.Body.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What is evidently the matter with a form's other fields when one of them cannot be sent at all. The command service judges what is
 * sent, and is not asked then: without this, people would be told of the rest only the next time.
 */
final class Evident {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+([.]\\d+)?");

    private Evident() {}

    static void add(Iterable<Field> asked, Scene scene, Typed typed, Map<String, Wrong> wrong) {
        for (var field : asked) {
            var what = wrong(field, scene, typed);
            if (what != null) wrong.putIfAbsent(field.name(), what);
        }
    }

    private static @Nullable Wrong wrong(Field field, Scene scene, Typed typed) {
        var one = typed.one(field.name());
        return switch (field.kind()) {
            // What is not ticked says no; files are looked into by who imports them; the others cannot be sent.
            case TICK, ACCEPT, PERSON, FILE -> null;
            case SEVERAL -> typed.all(field.name()).isEmpty() ? missing(field) : null;
            default -> one == null ? missing(field) : faulty(field, scene, one.strip());
        };
    }

    private static @Nullable Wrong missing(Field field) {
        return field.optional() ? null : Wrong.REQUIRED;
    }

    private static @Nullable Wrong faulty(Field field, Scene scene, String text) {
        return switch (field.kind()) {
            case LINE, TEXT -> text.codePointCount(0, text.length()) > field.limit() ? Wrong.LONG : null;
            case DAY -> parses(LocalDate::parse, text) ? null : Wrong.WRONG;
            case MOMENT -> parses(LocalDateTime::parse, text.replace(' ', 'T')) ? null : Wrong.WRONG;
            case NUMBER -> isWhole(text, 0, field.limit()) ? null : Wrong.WRONG;
            case PERCENT -> isWhole(text, field.optional() ? 0 : 1, field.limit()) ? null : Wrong.WRONG;
            case DECIMAL -> DECIMAL.matcher(text).matches() ? null : Wrong.WRONG;
            case CHOICE, LIST -> values(field, scene).contains(text) ? null : Wrong.WRONG;
            case SEVERAL, TICK, ACCEPT, PERSON, FILE -> null;
        };
    }

    private static Set<String> values(Field field, Scene scene) {
        return field.options().apply(scene).stream().map(Option::value).collect(Collectors.toSet());
    }

    private static boolean isWhole(String text, int least, int most) {
        return WHOLE.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static boolean parses(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
