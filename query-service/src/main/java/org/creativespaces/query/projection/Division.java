package org.creativespaces.query.projection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** How projections are divided among processes: evenly, by what they cost, and with few moves. Who sees the same comes to the same. */
final class Division {
    private final String me;
    private final ToIntFunction<Collection<String>> cost;
    private final TreeMap<String, Set<String>> shares = new TreeMap<>();
    private final Map<String, String> holders;

    /**
     * @param readers the processes that can work
     * @param holders which process works on what now
     * @param cost what it costs one process to work on some projections: more for more of them, but less than the sum if they share
     *     something
     */
    Division(
            String me,
            Collection<String> readers,
            Map<String, String> holders,
            ToIntFunction<Collection<String>> cost) {
        this.me = me;
        this.cost = cost;
        this.holders = holders;
        for (var reader : readers) shares.put(reader, new TreeSet<>(of(reader)));
    }

    /** Which of the free ones are this process's: each, the heaviest first, goes to who will then have least. */
    List<String> mineOf(Collection<String> free) {
        var mine = new ArrayList<String>();
        var then = new TreeMap<String, Set<String>>();
        shares.forEach((reader, share) -> then.put(reader, new TreeSet<>(share)));
        for (var projection : heaviestFirst(free)) {
            if (then.isEmpty()) break;
            var taker = cheapest(then, projection);
            requireNonNull(then.get(taker)).add(projection);
            if (taker.equals(me)) mine.add(projection);
        }
        return mine;
    }

    /**
     * What to give up now so that who will then have least may take it: one at a time, and only what makes the two more equal. Who
     * has most begins. Who cannot work gives up all that it has, if others can.
     */
    List<String> tooMuch() {
        if (shares.isEmpty()) return List.of();
        if (!shares.containsKey(me)) return of(me);
        for (var reader : richestFirst()) {
            var given = tooMuchOf(reader).stream().toList();
            if (!given.isEmpty()) return reader.equals(me) ? given : List.of();
        }
        return List.of();
    }

    private Optional<String> tooMuchOf(String reader) {
        var others = new TreeMap<>(shares);
        var share = requireNonNull(others.remove(reader));
        if (others.isEmpty()) return Optional.empty();
        var now = cost.applyAsInt(share);
        return heaviestFirst(share).stream()
                .filter(projection -> worseOff(share, others, projection) < now)
                .min(Comparator.comparingInt(projection -> worseOff(share, others, projection)));
    }

    /** What the one of the two has who has more, after a projection was given away. */
    private int worseOff(Set<String> share, SortedMap<String, Set<String>> others, String given) {
        var rest = new TreeSet<>(share);
        rest.remove(given);
        return Math.max(cost.applyAsInt(rest), with(requireNonNull(others.get(cheapest(others, given))), given));
    }

    private String cheapest(SortedMap<String, Set<String>> some, String taken) {
        return Collections.min(some.entrySet(), Comparator.comparingInt(entry -> with(entry.getValue(), taken)))
                .getKey();
    }

    private int with(Set<String> share, String taken) {
        var more = new TreeSet<>(share);
        more.add(taken);
        return cost.applyAsInt(more);
    }

    private List<String> of(String reader) {
        return holders.entrySet().stream()
                .filter(held -> held.getValue().equals(reader))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<String> richestFirst() {
        return shares.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String reader) -> cost.applyAsInt(shares.getOrDefault(reader, Set.of())))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<String> heaviestFirst(Collection<String> projections) {
        return projections.stream()
                .sorted(Comparator.comparingInt((String one) -> cost.applyAsInt(List.of(one)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
