package org.creativespaces.query.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.creativespaces.events.WireTime;
import org.pcollections.TreePMap;

/** How many events of which kind happened in which month, in UTC. */
record Activity(SortedMap<String, List<Kind>> months) {
    static final Activity NONE = new Activity(TreePMap.empty());

    /** A kind is a wire name's short form. It holds dots, which names of stored fields must not. */
    record Kind(String kind, int count) {}

    Activity plus(Instant occurredAt, String kind) {
        var month = monthOf(occurredAt);
        var before = months instanceof TreePMap<String, List<Kind>> known ? known : TreePMap.fromSortedMap(months);
        return new Activity(before.plus(month, plusOne(before.getOrDefault(month, List.of()), kind)));
    }

    /** Cut out of the time, which is written faster than a month. */
    static String monthOf(Instant time) {
        var text = WireTime.format(time);
        return text.substring(0, text.indexOf('-', 1) + 3);
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
