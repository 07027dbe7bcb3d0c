package org.creativespaces.query.region;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many events of which kind happened in which month, in UTC. */
record Activity(SortedMap<String, List<Kind>> months) {
    static final Activity NONE = new Activity(new TreeMap<>());

    /** A kind is a wire name's short form. It holds dots, which names of stored fields must not. */
    record Kind(String kind, int count) {}

    Activity plus(Instant occurredAt, String kind) {
        var month = YearMonth.from(occurredAt.atOffset(ZoneOffset.UTC)).toString();
        var now = new TreeMap<>(months);
        now.put(month, plusOne(now.getOrDefault(month, List.of()), kind));
        return new Activity(now);
    }

    private static List<Kind> plusOne(List<Kind> kinds, String kind) {
        var now = new ArrayList<>(kinds);
        for (int i = 0; i < now.size(); i++) {
            var known = now.get(i);
            if (known.kind().equals(kind)) {
                now.set(i, new Kind(kind, known.count() + 1));
                return now;
            }
        }
        now.add(new Kind(kind, 1));
        return now;
    }
}
