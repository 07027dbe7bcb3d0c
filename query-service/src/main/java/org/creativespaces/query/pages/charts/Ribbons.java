package org.creativespaces.query.pages.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.region.CirculationFigures;

/**
 * What passed from regions on the left to regions on the right. The drawing is 100 wide and stretched to its place.
 *
 * @param rows the regions, each in a row of equal height on both sides
 * @param ways every way that something went, the busiest first
 */
public record Ribbons(int height, List<Row> rows, List<Way> ways) {
    private static final int ROW = 64;
    private static final int THICKEST = 28;
    private static final int THINNEST = 3;

    /** A region, and how many of its solutions others have adopted, and it of others. */
    public record Row(Region region, int given, int taken) {}

    /**
     * From a region to a region.
     *
     * @param passed how often something was passed on
     * @param adopted how many solutions of the one adopt one of the other
     * @param path a line from left to right
     * @param thickness in pixels, by what was adopted; thin where nothing was yet
     */
    public record Way(Region from, Region to, int passed, int adopted, String path, int thickness) {}

    public static Ribbons of(CirculationFigures circulation) {
        var regions = Regions.all();
        var ways = new LinkedHashMap<List<Region>, int[]>();
        for (var from : regions)
            for (var to : regions) {
                var passed = count(circulation.circulated(), from, to);
                var adopted = count(circulation.adopted(), from, to);
                if (passed + adopted > 0) ways.put(List.of(from, to), new int[] {passed, adopted});
            }
        var most = ways.values().stream().mapToInt(counts -> counts[1]).max().orElse(0);
        return new Ribbons(ROW * regions.size(), rows(regions, circulation), ways(ways, regions, most));
    }

    private static List<Row> rows(List<Region> regions, CirculationFigures circulation) {
        return regions.stream()
                .map(region -> new Row(
                        region,
                        circulation.adopted().stream()
                                .filter(flow -> flow.from().equals(region.code()))
                                .mapToInt(CirculationFigures.Flow::count)
                                .sum(),
                        circulation.adopted().stream()
                                .filter(flow -> flow.to().equals(region.code()))
                                .mapToInt(CirculationFigures.Flow::count)
                                .sum()))
                .toList();
    }

    private static List<Way> ways(Map<List<Region>, int[]> counts, List<Region> regions, int most) {
        var ways = new ArrayList<Way>();
        counts.forEach((way, count) -> ways.add(new Way(
                way.getFirst(),
                way.getLast(),
                count[0],
                count[1],
                path(regions.indexOf(way.getFirst()), regions.indexOf(way.getLast())),
                count[1] == 0 ? 0 : Math.max(THINNEST, THICKEST * count[1] / Math.max(most, THICKEST / THINNEST)))));
        ways.sort((one, other) ->
                Integer.compare(other.adopted() * 1_000 + other.passed(), one.adopted() * 1_000 + one.passed()));
        return ways;
    }

    private static String path(int from, int to) {
        var left = ROW * from + ROW / 2;
        var right = ROW * to + ROW / 2;
        return String.format(Locale.ROOT, "M0 %d C50 %d 50 %d 100 %d", left, left, right, right);
    }

    private static int count(List<CirculationFigures.Flow> flows, Region from, Region to) {
        return flows.stream()
                .filter(flow -> flow.from().equals(from.code()) && flow.to().equals(to.code()))
                .mapToInt(CirculationFigures.Flow::count)
                .sum();
    }
}
