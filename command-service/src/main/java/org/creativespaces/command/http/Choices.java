package org.creativespaces.command.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;

/** The values that a field may have, by their words, in their order; at least one. */
record Choices<T>(Map<String, T> byWord) {
    static final Choices<RegionCode> REGIONS =
            of(Regions.all().stream().map(Region::code).toList(), RegionCode::value);

    static <E extends Enum<E>> Choices<E> of(Class<E> type) {
        return of(Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    private static <T> Choices<T> of(List<T> values, Function<T, String> word) {
        return new Choices<>(values.stream()
                .collect(Collectors.toMap(word, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
    }

    T any() {
        return byWord.values().iterator().next();
    }

    String words() {
        return String.join(", ", byWord.keySet());
    }
}
