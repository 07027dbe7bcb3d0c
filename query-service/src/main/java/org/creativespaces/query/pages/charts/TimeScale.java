package org.creativespaces.query.pages.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Times as places across a drawing, from a little after its left edge to a little before its right one. */
public final class TimeScale {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final double EDGE = 2;
    private static final double WHOLE = 100;
    private static final int MOST_TICKS = 6;

    /** Names of days are longer than those of months: fewer have room, and none so near an edge. */
    private static final int MOST_DAYS = 5;

    private static final double MARGIN = 9;
    private static final Duration SHORTEST = Duration.ofDays(3);
    private static final List<Step> STEPS = List.of(
            new Step(1, ChronoUnit.DAYS),
            new Step(2, ChronoUnit.DAYS),
            new Step(7, ChronoUnit.DAYS),
            new Step(14, ChronoUnit.DAYS),
            new Step(1, ChronoUnit.MONTHS),
            new Step(2, ChronoUnit.MONTHS),
            new Step(3, ChronoUnit.MONTHS),
            new Step(6, ChronoUnit.MONTHS),
            new Step(1, ChronoUnit.YEARS),
            new Step(2, ChronoUnit.YEARS),
            new Step(5, ChronoUnit.YEARS),
            new Step(10, ChronoUnit.YEARS),
            new Step(50, ChronoUnit.YEARS));

    private final long from;
    private final long span;

    public TimeScale(Instant from, Instant to) {
        this.from = from.toEpochMilli();
        this.span = Math.max(to.toEpochMilli() - this.from, SHORTEST.toMillis());
    }

    private record Step(int count, ChronoUnit unit) {}

    /** A day that is named below the drawing: by its month only, or its year only, where that says it. */
    public record Tick(String x, LocalDate day, boolean ofMonths, boolean ofYears, boolean yearBegins) {}

    /** Where a time is, in hundredths of the width. */
    public double place(Instant time) {
        var share = (double) (time.toEpochMilli() - from) / span;
        return EDGE + Math.clamp(share, 0, 1) * (WHOLE - 2 * EDGE);
    }

    public String x(Instant time) {
        return Percent.of(place(time), WHOLE);
    }

    /** How wide a while is. */
    public String width(Instant since, Instant until) {
        return Percent.of(Math.max(0, place(until) - place(since)), WHOLE);
    }

    /** At most six days, at round distances. */
    public List<Tick> ticks() {
        var first = day(from);
        var last = day(from + span);
        for (var step : STEPS) {
            var ticks = ticks(step, first, last);
            if (ticks.size() <= (step.unit() == ChronoUnit.DAYS ? MOST_DAYS : MOST_TICKS)) return ticks;
        }
        return List.of();
    }

    private List<Tick> ticks(Step step, LocalDate first, LocalDate last) {
        var ticks = new ArrayList<Tick>();
        var day = begin(step, first);
        while (!day.isAfter(last) && ticks.size() <= MOST_TICKS) {
            var place = place(day.atStartOfDay(LONDON).toInstant());
            var hasRoom = step.unit() != ChronoUnit.DAYS || (place > MARGIN && place < WHOLE - MARGIN);
            if (!day.isBefore(first) && hasRoom) {
                var x = Percent.of(place, WHOLE);
                var begins = ticks.isEmpty() || ticks.getLast().day().getYear() < day.getYear();
                ticks.add(new Tick(x, day, step.unit() == ChronoUnit.MONTHS, step.unit() == ChronoUnit.YEARS, begins));
            }
            day = day.plus(step.count(), step.unit());
        }
        return ticks;
    }

    private static LocalDate begin(Step step, LocalDate first) {
        return switch (step.unit()) {
            case YEARS -> LocalDate.of(first.getYear() / step.count() * step.count(), 1, 1);
            case MONTHS ->
                LocalDate.of(first.getYear(), (first.getMonthValue() - 1) / step.count() * step.count() + 1, 1);
            default -> first;
        };
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(LONDON).toLocalDate();
    }
}
