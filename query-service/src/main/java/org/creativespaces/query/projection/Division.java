package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How projections are divided among processes: evenly, by what they cost, and with few moves. Who sees the same comes to the same. */
final class Division {
    private final String me;
    private final ToIntFunction<String> weight;
    private final TreeMap<String, Integer> loads = new TreeMap<>();
    private final Map<String, String> holders;

    /**
     * @param readers the processes that can work
     * @param holders which process works on what now
     * @param weight what a projection costs, compared with others
     */
    Division(String me, Collection<String> readers, Map<String, String> holders, ToIntFunction<String> weight) {
        this.me = me;
        this.weight = weight;
        this.holders = holders;
        for (var reader : readers) loads.put(reader, 0);
        holders.forEach((projection, holder) -> {
            if (loads.containsKey(holder)) loads.merge(holder, weight.applyAsInt(projection), Integer::sum);
        });
    }

    /** Which of the free ones are this process's: each, the heaviest first, goes to who has least. */
    List<String> mineOf(Collection<String> free) {
        var mine = new ArrayList<String>();
        var then = new TreeMap<>(loads);
        for (var projection : heaviestFirst(free)) {
            if (then.isEmpty()) break;
            var poorest = poorest(then);
            then.merge(poorest, weight.applyAsInt(projection), Integer::sum);
            if (poorest.equals(me)) mine.add(projection);
        }
        return mine;
    }

    /**
     * What to give up now so that who has least may take it: one at a time, and only what makes the two more equal. Who has most
     * begins. Who cannot work gives up all that it has, if others can.
     */
    List<String> tooMuch() {
        if (loads.isEmpty()) return List.of();
        if (!loads.containsKey(me)) return of(me);
        for (var reader : richestFirst()) {
            var given = tooMuchOf(reader).stream().toList();
            if (!given.isEmpty()) return reader.equals(me) ? given : List.of();
        }
        return List.of();
    }

    private Optional<String> tooMuchOf(String reader) {
        var difference = load(reader) - load(poorest(loads));
        return heaviestFirst(of(reader)).stream()
                .filter(projection -> weight.applyAsInt(projection) < difference)
                .min(Comparator.comparingInt(projection -> Math.abs(difference - 2 * weight.applyAsInt(projection))));
    }

    private List<String> of(String reader) {
        return holders.entrySet().stream()
                .filter(held -> held.getValue().equals(reader))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private int load(String reader) {
        return loads.getOrDefault(reader, 0);
    }

    private List<String> richestFirst() {
        return loads.keySet().stream()
                .sorted(Comparator.comparingInt(this::load).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String poorest(Map<String, Integer> loads) {
        return loads.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private List<String> heaviestFirst(Collection<String> projections) {
        return projections.stream()
                .sorted(Comparator.comparingInt(weight).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
