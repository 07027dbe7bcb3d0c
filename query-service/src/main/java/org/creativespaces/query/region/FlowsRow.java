package org.creativespaces.query.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.creativespaces.events.RegionCode;

/**
 * What passed from region to region, by the codes of both.
 *
 * @param circulated how often a solution was passed on to a region
 * @param adopted how many solutions were proposed as adaptations of another
 */
record FlowsRow(Map<String, Map<String, Integer>> circulated, Map<String, Map<String, Integer>> adopted) {
    static final FlowsRow NONE = new FlowsRow(Map.of(), Map.of());

    FlowsRow circulated(RegionCode from, Collection<RegionCode> to) {
        var now = circulated;
        for (var region : to) now = plusOne(now, from, region);
        return new FlowsRow(now, adopted);
    }

    FlowsRow adopted(RegionCode from, RegionCode to) {
        return new FlowsRow(circulated, plusOne(adopted, from, to));
    }

    private static Map<String, Map<String, Integer>> plusOne(
            Map<String, Map<String, Integer>> flows, RegionCode from, RegionCode to) {
        var now = new HashMap<>(flows);
        var out = new HashMap<>(flows.getOrDefault(from.value(), Map.of()));
        out.merge(to.value(), 1, Integer::sum);
        now.put(from.value(), out);
        return now;
    }
}
