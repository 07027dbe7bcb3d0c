package org.creativespaces.query.projection;

import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Maps in rows that grow with people or what they do: one more entry costs the same however many there are, and rows before
 * and after it share the rest. A map as a store returned it is turned into such a one first.
 */
public final class Growing {
    private Growing() {}

    public static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
        return persistent(all).plus(key, value);
    }

    public static <K, V> Map<K, V> without(Map<K, V> all, K key) {
        return persistent(all).minus(key);
    }

    private static <K, V> PMap<K, V> persistent(Map<K, V> all) {
        return all instanceof PMap<K, V> already ? already : HashTreePMap.from(all);
    }
}
