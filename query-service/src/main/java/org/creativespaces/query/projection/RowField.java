package org.creativespaces.query.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.WireTime;
import org.creativespaces.query.projection.RowCondition.Test;
import org.jspecify.annotations.Nullable;

/**
 * A field of rows by which they are looked for, compared as the text that is stored.
 *
 * @param name as it is stored, with dots between a field and the fields in it
 * @param value as a row tells it; null where it has none, a collection where it has several
 */
public record RowField<V>(String name, Function<V, @Nullable Object> value) {

    /** What is stored of a row's field: nothing, one text or several. */
    List<String> texts(V row) {
        var told = value.apply(row);
        if (told == null) return List.of();
        if (told instanceof Collection<?> several)
            return several.stream().map(RowField::text).toList();
        return List.of(text(told));
    }

    static String text(Object value) {
        return value instanceof Instant time ? WireTime.format(time) : value.toString();
    }

    /** It has the value, or the value is among those it has. */
    public RowCondition<V> is(Object sought) {
        return condition(Test.IS, sought);
    }

    /** It has none of the values. */
    public RowCondition<V> isNoneOf(Collection<?> refused) {
        return new RowCondition<>(this, Test.IS_NONE_OF, texts(refused.stream()));
    }

    /** It has a value. */
    public RowCondition<V> isThere() {
        return new RowCondition<>(this, Test.IS_THERE, Set.of());
    }

    /** It has no value. */
    public RowCondition<V> isMissing() {
        return new RowCondition<>(this, Test.IS_MISSING, Set.of());
    }

    /** It has a value, and the text of that comes before the text of the bound. */
    public RowCondition<V> isBefore(Object bound) {
        return condition(Test.IS_BEFORE, bound);
    }

    /** It has a value, and the text of that does not come after the text of the bound. */
    public RowCondition<V> isNotAfter(Object bound) {
        return condition(Test.IS_NOT_AFTER, bound);
    }

    /** It has a value, and the text of that does not come before the text of the bound. */
    public RowCondition<V> isNotBefore(Object bound) {
        return condition(Test.IS_NOT_BEFORE, bound);
    }

    private RowCondition<V> condition(Test test, Object bound) {
        return new RowCondition<>(this, test, texts(Stream.of(bound)));
    }

    private static Set<String> texts(Stream<?> values) {
        return values.map(RowField::text).collect(Collectors.toUnmodifiableSet());
    }
}
