package org.creativespaces.query.region;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Adds up figures that are counted by the values of an enumeration. Absent is 0. */
final class Counts {
    private Counts() {}

    static <K extends Enum<K>> Map<K, Integer> plusOne(Map<K, Integer> counts, K key) {
        var now = counts.isEmpty() ? new EnumMap<K, Integer>(key.getDeclaringClass()) : new EnumMap<>(counts);
        now.merge(key, 1, Integer::sum);
        return now;
    }

    /** Every value of the type has its sum. */
    static <K extends Enum<K>> Map<K, Integer> sum(Class<K> type, Collection<Map<K, Integer>> parts) {
        var sums = new EnumMap<K, Integer>(type);
        for (var key : type.getEnumConstants()) sums.put(key, 0);
        parts.forEach(part -> part.forEach((key, count) -> sums.merge(key, count, Integer::sum)));
        return sums;
    }

    static int total(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
