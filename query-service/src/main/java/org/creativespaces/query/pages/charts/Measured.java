package org.creativespaces.query.pages.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creativespaces.events.Decimal;
import org.creativespaces.query.solution.trial.TrialView;

/**
 * What a trial measured over time, against the baseline.
 *
 * @param height in pixels; the line is 1000 wide and stretched to its place
 * @param baseline how far from the top the baseline is
 * @param line from each observation to the next
 */
public record Measured(int height, double baseline, List<Point> points, String line, List<TimeScale.Tick> ticks) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int HEIGHT = 130;
    private static final int EDGE = 14;

    /** With room for words above the highest. */
    private static final int TOP = 24;

    private static final int WIDTH = 1_000;

    /** An observation; {@code last} for the one that is labelled. */
    public record Point(String x, double y, Decimal value, LocalDate date, boolean last) {}

    public static Measured of(TrialView trial) {
        var observed = trial.observations();
        var last = observed.isEmpty() ? trial.start() : observed.getLast().date();
        var first =
                observed.isEmpty() || trial.start().isBefore(observed.getFirst().date())
                        ? trial.start()
                        : observed.getFirst().date();
        var scale = new TimeScale(noon(first), noon(last));
        var values = Stream.concat(
                        Stream.of(trial.baseline()), observed.stream().map(TrialView.Observation::value))
                .mapToDouble(value -> value.value().doubleValue())
                .summaryStatistics();
        // From nothing, unless something is below it: a column of half the height is half as much.
        var low = Math.min(0, values.getMin());
        var high = Math.max(values.getMax(), low + Double.MIN_NORMAL);
        var points = new ArrayList<Point>();
        var line = new ArrayList<String>();
        for (var one : observed) {
            var y = y(one.value().value().doubleValue(), low, high);
            points.add(new Point(
                    scale.x(noon(one.date())), y, one.value(), one.date(), points.size() + 1 == observed.size()));
            line.add(String.format(Locale.ROOT, "%.1f %.1f", scale.place(noon(one.date())) * WIDTH / 100, y));
        }
        return new Measured(
                HEIGHT,
                y(trial.baseline().value().doubleValue(), low, high),
                points,
                line.isEmpty() ? "" : "M" + String.join("L", line),
                scale.ticks());
    }

    private static double y(double value, double low, double high) {
        var y = HEIGHT - EDGE - (value - low) / (high - low) * (HEIGHT - TOP - EDGE);
        return Math.round(y * 10) / 10.0;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }
}
