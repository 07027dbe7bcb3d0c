package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DivisionTest {
    private static final Set<String> READERS = Set.of("ana", "bo", "cy");

    @Test
    void each_free_one_is_one_reader_s() {
        var free = List.of("p", "q", "r", "s");

        assertThat(of("ana", Map.of()).mineOf(free)).containsExactly("p", "s");
        assertThat(of("bo", Map.of()).mineOf(free)).containsExactly("q");
        assertThat(of("cy", Map.of()).mineOf(free)).containsExactly("r");
    }

    @Test
    void who_has_least_takes_a_free_one() {
        var held = Map.of("p", "ana", "q", "ana", "r", "bo");

        assertThat(of("cy", held).mineOf(List.of("s"))).containsExactly("s");
        assertThat(of("ana", held).mineOf(List.of("s"))).isEmpty();
    }

    @Test
    void the_heavy_ones_are_given_out_first() {
        var free = List.of("a", "b", "c", "heavy");
        var weight = summed(projection -> projection.equals("heavy") ? 3 : 1);

        assertThat(new Division("ana", Set.of("ana", "bo"), Map.of(), weight).mineOf(free))
                .containsExactly("heavy");
        assertThat(new Division("bo", Set.of("ana", "bo"), Map.of(), weight).mineOf(free))
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_two_share_is_paid_once_by_who_has_both() {
        ToIntFunction<String> weight = one -> one.equals("heavy") ? 20 : 5;
        ToIntFunction<Collection<String>> cost = some ->
                some.stream().mapToInt(weight).sum() + (some.stream().anyMatch(one -> one.startsWith("alike")) ? 6 : 0);
        var free = List.of("alike-1", "alike-2", "alike-3", "heavy");
        var readers = Set.of("ana", "bo");

        assertThat(new Division("ana", readers, Map.of(), cost).mineOf(free)).containsExactly("heavy");
        assertThat(new Division("bo", readers, Map.of(), cost).mineOf(free))
                .containsExactly("alike-1", "alike-2", "alike-3");
        var mixed = Map.of("heavy", "ana", "alike-1", "ana", "alike-2", "bo", "alike-3", "bo");
        assertThat(new Division("ana", readers, mixed, cost).tooMuch()).containsExactly("alike-1");
    }

    @Test
    void who_has_most_gives_up_one_and_nobody_else_does() {
        var held = Map.of("p", "ana", "q", "ana", "r", "bo");

        assertThat(of("ana", held).tooMuch()).containsExactly("p");
        assertThat(of("bo", held).tooMuch()).isEmpty();
        assertThat(of("cy", held).tooMuch()).isEmpty();
    }

    @Test
    void nothing_moves_that_would_make_nothing_more_equal() {
        assertThat(new Division("ana", Set.of("ana", "bo"), Map.of("p", "ana"), DivisionTest::alike).tooMuch())
                .isEmpty();
        assertThat(of("ana", Map.of("p", "ana", "q", "ana", "r", "bo", "s", "cy"))
                        .tooMuch())
                .isEmpty();
    }

    @Test
    void who_cannot_work_gives_up_all_if_others_can() {
        assertThat(new Division("ana", Set.of("bo"), Map.of("p", "ana", "q", "ana"), DivisionTest::alike).tooMuch())
                .containsExactly("p", "q");
        assertThat(new Division("ana", Set.of(), Map.of("p", "ana"), DivisionTest::alike).tooMuch())
                .isEmpty();
    }

    @Test
    void it_comes_to_rest_from_wherever_it_begins() {
        for (var projections = 1; projections < 12; projections++) {
            var held = new HashMap<String, String>();
            for (var i = 0; i < projections; i++) held.put("p" + i, "ana");
            var weight = summed(projection -> 1 + projection.hashCode() % 3);
            var moves = 0;
            while (move(held, weight)) assertThat(++moves).isLessThan(50);
            assertThat(new HashSet<>(held.values())).hasSize(Math.min(projections, 3));
        }
    }

    private static boolean move(Map<String, String> held, ToIntFunction<Collection<String>> weight) {
        for (var reader : READERS) {
            var given = new Division(reader, READERS, held, weight).tooMuch();
            if (given.isEmpty()) continue;
            held.remove(given.getFirst());
            for (var taker : READERS) {
                var division = new Division(taker, READERS, held, weight);
                if (!division.mineOf(List.of(given.getFirst())).isEmpty()) {
                    held.put(given.getFirst(), taker);
                    return true;
                }
            }
        }
        return false;
    }

    private static Division of(String me, Map<String, String> held) {
        return new Division(me, READERS, held, DivisionTest::alike);
    }

    private static int alike(Collection<String> projections) {
        return projections.size();
    }

    private static ToIntFunction<Collection<String>> summed(ToIntFunction<String> weight) {
        return projections -> projections.stream().mapToInt(weight).sum();
    }
}
