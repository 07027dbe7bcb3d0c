package org.creativespaces.query.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What passes between regions; of a region's dashboard, into it and out of it.
 *
 * @param circulated how often a solution of one region was passed on to another, each circulation counted once for each
 *     region it names
 * @param adopted how many solutions of a region were proposed as adaptations of one from another
 */
public record CirculationFigures(List<Flow> circulated, List<Flow> adopted, String link) {
    /** From a region to a region. */
    public record Flow(RegionCode from, RegionCode to, int count) {}

    static CirculationFigures of(FlowsRow row, Links links) {
        return new CirculationFigures(
                flows(row.circulated(), links.region()), flows(row.adopted(), links.region()), links.circulations());
    }

    private static List<Flow> flows(Map<String, Map<String, Integer>> counts, @Nullable Region region) {
        var flows = new ArrayList<Flow>();
        counts.forEach((from, out) ->
                out.forEach((to, count) -> flows.add(new Flow(new RegionCode(from), new RegionCode(to), count))));
        return flows.stream()
                .filter(flow -> region == null
                        || flow.from().equals(region.code())
                        || flow.to().equals(region.code()))
                .sorted(Comparator.comparing((Flow flow) -> flow.from().value())
                        .thenComparing(flow -> flow.to().value()))
                .toList();
    }
}
