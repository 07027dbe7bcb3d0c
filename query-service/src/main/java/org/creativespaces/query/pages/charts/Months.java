package org.creativespaces.query.pages.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.creativespaces.query.region.Dashboard;
import org.jspecify.annotations.Nullable;

/**
 * How much happened in each month, by sort: at most the latest five years, months without anything included.
 *
 * @param height of the drawing in pixels
 * @param most of a month
 * @param busiest the month with most; null while nothing has happened
 * @param total of all months that are shown
 * @param columns the months in their order
 * @param years where a year begins, in the drawing
 */
public record Months(
        int height, int most, @Nullable YearMonth busiest, int total, List<Column> columns, List<Year> years) {
    private static final int HEIGHT = 160;
    private static final int LONGEST = 60;
    private static final double GAP = 0.18;
    private static final double ROOM_OF_A_YEAR = 0.15;

    /** Where an act belongs: whether something is said about what to do, or done. */
    public enum Sort {
        SAID,
        DONE,
        OTHER;

        /** By the short form of an event's type. */
        public static Sort of(String kind) {
            var fact = kind.substring(kind.indexOf('.') + 1);
            return switch (kind.substring(0, Math.max(kind.indexOf('.'), 0))) {
                case "challenge" -> fact.equals("text_redacted") ? OTHER : SAID;
                case "solution" -> ofSolution(fact);
                default -> OTHER;
            };
        }

        private static Sort ofSolution(String fact) {
            return switch (fact) {
                case "proposed",
                        "revised",
                        "endorsed",
                        "stood_aside",
                        "concern_raised",
                        "concern_answered",
                        "concern_resolved",
                        "position_withdrawn",
                        "agreement_reached",
                        "agreement_lost" -> SAID;
                case "withheld", "reinstated", "merged", "withdrawn", "text_redacted" -> OTHER;
                default -> DONE;
            };
        }
    }

    /** A month: its number of each sort, and the boxes of those that have any. */
    public record Column(YearMonth month, int total, Map<Sort, Integer> counts, List<Box> boxes) {
        /** How many of a sort. */
        public int of(Sort sort) {
            return counts.getOrDefault(sort, 0);
        }
    }

    /** Part of a column. */
    public record Box(Sort sort, String x, String width, int y, int height) {}

    /** The first month of a year. */
    public record Year(int year, String x) {}

    public static Months of(Dashboard dashboard) {
        var counts = new TreeMap<YearMonth, Map<Sort, Integer>>();
        for (var entry : dashboard.activity())
            counts.computeIfAbsent(YearMonth.parse(entry.month()), month -> new EnumMap<>(Sort.class))
                    .merge(Sort.of(entry.kind()), entry.count(), Integer::sum);
        if (counts.isEmpty()) return new Months(HEIGHT, 0, null, 0, List.of(), List.of());
        var last = counts.lastKey();
        var first = counts.firstKey();
        if (first.isBefore(last.minusMonths(LONGEST - 1))) first = last.minusMonths(LONGEST - 1);
        return of(first, last, counts);
    }

    private static Months of(YearMonth first, YearMonth last, Map<YearMonth, Map<Sort, Integer>> counts) {
        var months = months(first, last);
        var totals = months.stream()
                .map(month -> total(counts.getOrDefault(month, Map.of())))
                .toList();
        var most = totals.stream().mapToInt(Integer::intValue).max().orElse(0);
        var columns = IntStream.range(0, months.size())
                .mapToObj(i -> column(i, months, counts.getOrDefault(months.get(i), Map.of()), most))
                .toList();
        var years = IntStream.range(0, months.size())
                .filter(i -> i == 0 || months.get(i).getMonthValue() == 1)
                .mapToObj(i -> new Year(months.get(i).getYear(), Percent.of(i, months.size())))
                .toList();
        var total = totals.stream().mapToInt(Integer::intValue).sum();
        return new Months(
                HEIGHT, most, months.get(totals.indexOf(most)), total, columns, withoutCrowding(years, months));
    }

    /** Two names of years do not stand in each other's way, on a telephone neither: the first gives way to one that begins soon. */
    private static List<Year> withoutCrowding(List<Year> years, List<YearMonth> months) {
        var crowded = years.size() > 1 && 13 - months.getFirst().getMonthValue() < months.size() * ROOM_OF_A_YEAR;
        return crowded ? years.subList(1, years.size()) : years;
    }

    private static List<YearMonth> months(YearMonth first, YearMonth last) {
        var months = new ArrayList<YearMonth>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) months.add(month);
        return months;
    }

    private static Column column(int i, List<YearMonth> months, Map<Sort, Integer> counts, int most) {
        var boxes = new ArrayList<Box>();
        var y = HEIGHT;
        for (var sort : List.of(Sort.DONE, Sort.SAID, Sort.OTHER)) {
            var count = counts.getOrDefault(sort, 0);
            if (count == 0) continue;
            // A single act among thousands is still seen.
            var height = Math.max(2, Math.round((float) count * HEIGHT / most));
            y -= height;
            boxes.add(new Box(
                    sort, Percent.of(i + GAP / 2, months.size()), Percent.of(1 - GAP, months.size()), y, height));
        }
        return new Column(months.get(i), total(counts), counts, boxes);
    }

    private static int total(Map<Sort, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
