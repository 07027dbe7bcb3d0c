package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AggregateCacheTest {
    private final AggregateCache cache = new AggregateCache(10);

    @Test
    void what_another_process_may_have_changed_is_forgotten_in_every_family() {
        var caches = new AggregateCaches(10);
        var spaces = caches.another();
        var solutions = caches.another();
        spaces.put("a", "old");
        solutions.put("a", "old");

        caches.forget();

        assertThat(spaces.containsKey("a")).isFalse();
        assertThat(solutions.containsKey("a")).isFalse();
        spaces.put("a", "new");
        assertThat(spaces.<String, String>get("a")).isEqualTo("new");
    }

    @Test
    void what_was_put_is_found_until_it_is_removed() {
        cache.put("a", 1);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
        assertThat(cache.containsKey("a")).isTrue();
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.remove("a")).isFalse();
        assertThat(cache.<String, Integer>get("a")).isNull();
    }

    @Test
    void what_came_to_nothing_and_has_no_id_is_not_kept() {
        cache.put(null, 1);
        assertThat(cache.remove(null)).isFalse();
    }

    @Test
    void the_first_value_stays_unless_it_is_replaced() {
        assertThat(cache.putIfAbsent("a", 1)).isTrue();
        assertThat(cache.putIfAbsent("a", 2)).isFalse();
        assertThat(cache.computeIfAbsent("a", () -> 3)).isEqualTo(1);
        cache.computeIfPresent("a", (Integer before) -> before + 10);
        cache.computeIfPresent("b", (Integer before) -> before + 10);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(11);
        assertThat(cache.containsKey("b")).isFalse();
        cache.removeAll();
        assertThat(cache.containsKey("a")).isFalse();
    }

    @Test
    void it_does_not_grow_without_bounds() {
        IntStream.range(0, 1_000).forEach(key -> cache.put(key, key));
        await().untilAsserted(() -> assertThat(IntStream.range(0, 1_000).filter(key -> cache.containsKey(key)))
                .hasSizeLessThanOrEqualTo(10));
    }
}
