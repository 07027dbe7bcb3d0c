package org.creativespaces.query.pages.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a thing, drawn: time runs from left to right, each sort of thing has a lane.
 *
 * @param lanes those in which anything happened
 */
public record Timeline(List<TimeScale.Tick> ticks, List<Drawn> lanes) {
    private static final int ROW = 18;
    private static final int MOST_ROWS = 6;

    /** The room of a sign in hundredths of the width, on a telephone. */
    private static final double SIGN = 7;

    private static final int AREA = 72;
    private static final int AREA_WIDTH = 1_000;

    /**
     * Something that happened once, or lasted.
     *
     * @param key how the message file calls it
     * @param text what exactly: a title, a number
     * @param until null for what happened once
     * @param href where more is told
     * @param look {@code 1} to {@code 3}, {@code l} for lived experience, {@code 0} for what is over: a colour and a shape
     */
    public record Item(
            String key, String text, Instant from, @Nullable Instant until, String href, String look) {}

    /** How many stand where from a moment on, from the first band to the last. */
    public record Level(Instant from, List<Integer> counts) {}

    /**
     * One sort of thing.
     *
     * @param key how the message file calls it
     * @param bands what levels count, as the message file knows it; empty for a lane of items
     */
    public record Lane(String key, List<Item> items, List<String> bands, List<Level> levels) {
        public static Lane of(String key, List<Item> items) {
            return new Lane(key, items, List.of(), List.of());
        }

        boolean isEmpty() {
            return items.isEmpty() && levels.isEmpty();
        }

        Stream<Instant> times() {
            return Stream.concat(
                    items.stream()
                            .flatMap(item -> Stream.of(item.from(), item.until() == null ? item.from() : item.until())),
                    levels.stream().map(Level::from));
        }
    }

    /**
     * A lane where it is drawn.
     *
     * @param keys what its signs or bands mean, where there is more than one to tell apart
     * @param most the highest level
     */
    public record Drawn(String key, int height, List<Mark> marks, List<Area> areas, int most, List<Key> keys) {}

    /** What a sign means. */
    public record Key(String look, String key, boolean lasts) {}

    /** An item where it is drawn; without width for what happened once. */
    public record Mark(Item item, String x, @Nullable String width, int y) {}

    /** A band: a shape 1000 wide and as high as its lane, stretched to the width of the drawing. */
    public record Area(String band, String look, String path) {}

    /** @param now up to when things last that are not over */
    public static Timeline of(List<Lane> lanes, Instant now) {
        var shown = lanes.stream().filter(lane -> !lane.isEmpty()).toList();
        var times = shown.stream().flatMap(Lane::times).toList();
        var first = times.stream().min(Comparator.naturalOrder()).orElse(now);
        var last = times.stream().max(Comparator.naturalOrder()).orElse(now);
        var scale = new TimeScale(first, last);
        return new Timeline(
                scale.ticks(),
                shown.stream().map(lane -> drawn(lane, scale, now)).toList());
    }

    /** Whether there is anything to be drawn. */
    public boolean isEmpty() {
        return lanes.isEmpty();
    }

    private static Drawn drawn(Lane lane, TimeScale scale, Instant now) {
        if (!lane.levels().isEmpty()) return levels(lane, scale, now);
        var lasting = lane.items().stream().filter(item -> item.until() != null).count();
        if (lasting == 0) return moments(lane, scale);
        var rows = (int) Math.max(1, Math.min(MOST_ROWS, lasting));
        var marks = new ArrayList<Mark>();
        var row = 0;
        for (var item : lane.items()) {
            var y = ROW * (lasting > 1 ? row % rows : 0) + ROW / 2;
            var until = item.until();
            marks.add(new Mark(item, scale.x(item.from()), until == null ? null : scale.width(item.from(), until), y));
            if (until != null) row++;
        }
        return new Drawn(lane.key(), ROW * rows + 4, marks, List.of(), 0, keys(lane));
    }

    /** Signs that would lie upon each other on a telephone lie one below the other, as far as there are rows. */
    private static Drawn moments(Lane lane, TimeScale scale) {
        var taken = new ArrayList<Double>();
        var marks = new ArrayList<Mark>();
        for (var item : lane.items()) {
            var place = scale.place(item.from());
            var row = row(taken, place);
            if (row == taken.size()) taken.add(place);
            else taken.set(row, place);
            marks.add(new Mark(item, scale.x(item.from()), null, ROW * row + ROW / 2));
        }
        return new Drawn(lane.key(), ROW * taken.size() + 4, marks, List.of(), 0, keys(lane));
    }

    /** The first in which the last sign is far enough away; if none is and there are enough rows, the first of all. */
    private static int row(List<Double> taken, double place) {
        for (var row = 0; row < taken.size(); row++) if (Math.abs(place - taken.get(row)) >= SIGN) return row;
        return taken.size() < MOST_ROWS ? taken.size() : 0;
    }

    private static List<Key> keys(Lane lane) {
        var keys = lane.items().stream()
                .map(item -> new Key(item.look(), item.key(), item.until() != null))
                .distinct()
                .toList();
        var different =
                keys.stream().map(key -> key.look() + key.lasts()).distinct().count();
        return different == keys.size()
                        && !lane.key().equals("words")
                        && !lane.key().equals("agreement")
                ? keys
                : List.of();
    }

    private static Drawn levels(Lane lane, TimeScale scale, Instant now) {
        var most = lane.levels().stream()
                .mapToInt(level ->
                        level.counts().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
        var areas = Stream.iterate(0, band -> band < lane.bands().size(), band -> band + 1)
                .map(band -> new Area(
                        lane.bands().get(band),
                        lane.bands().get(band),
                        path(lane.levels(), band, Math.max(1, most), scale, now)))
                .toList();
        var keys = lane.bands().stream()
                .map(band -> new Key(band, "timeline.band." + band, true))
                .toList();
        return new Drawn(lane.key(), AREA, List.of(), areas, most, keys);
    }

    /** Steps along the top of the band, then back along its foot; the last level lasts until now. */
    private static String path(List<Level> levels, int band, int most, TimeScale scale, Instant now) {
        var top = edge(levels, band + 1, most, scale, now);
        var foot = edge(levels, band, most, scale, now).reversed();
        return Stream.concat(top.stream(), foot.stream()).collect(Collectors.joining("L", "M", "Z"));
    }

    private static List<String> edge(List<Level> levels, int below, int most, TimeScale scale, Instant now) {
        var points = new ArrayList<String>();
        for (var i = 0; i < levels.size(); i++) {
            var height = 0;
            for (var band = 0; band < below; band++)
                height += levels.get(i).counts().get(band);
            var y = AREA - (double) height * (AREA - 4) / most;
            var until = i + 1 < levels.size() ? place(levels.get(i + 1).from(), scale) : place(now, scale);
            points.add(point(place(levels.get(i).from(), scale), y));
            points.add(point(until, y));
        }
        return points;
    }

    private static double place(Instant time, TimeScale scale) {
        return scale.place(time) * AREA_WIDTH / 100;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
