package org.creativespaces.query.past;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.jspecify.annotations.Nullable;

/** A moment that a reader asks about, in whole milliseconds, as the ledger stamps its events. */
public record AsOf(Instant moment) {
    /** How a request calls it. */
    public static final String PARAMETER = "asOf";

    /** Where days and months begin and end. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    /**
     * What is asked for; null when it is the present. A day that is not over yet is asked about as far as it has come.
     * Refuses what is no moment, or one that is still to come.
     */
    public static @Nullable AsOf of(Parameters parameters, Instant now) {
        var value = parameters.one(PARAMETER);
        if (value == null) return null;
        var asked = parse(value, new AsOf(now.truncatedTo(MILLIS)));
        if (asked.moment().isAfter(now)) throw RequestRefused.invalid(PARAMETER, "must not be in the future");
        return asked;
    }

    private static AsOf parse(String value, AsOf now) {
        try {
            if (DATE.matcher(value).matches()) {
                var day = LocalDate.parse(value);
                return day.equals(now.day()) ? now : endOf(day);
            }
            if (TIME.matcher(value).matches())
                return new AsOf(OffsetDateTime.parse(value).toInstant().truncatedTo(MILLIS));
        } catch (DateTimeException e) {
            // Refused below, like what looks like no date at all.
        }
        throw RequestRefused.invalid(
                PARAMETER, "must be a date such as 2026-03-31 or a time such as 2026-03-31T12:00:00Z");
    }

    /** The last millisecond of a day. */
    private static AsOf endOf(LocalDate day) {
        return new AsOf(day.plusDays(1).atStartOfDay(LONDON).toInstant().minusMillis(1));
    }

    /**
     * The end of the last month that was over by then. Who is told no small figures asks in whole months, so that nobody
     * finds out what a single act changed by asking before and after it.
     */
    public AsOf wholeMonths() {
        var next = moment.plusMillis(1).atZone(LONDON).toLocalDate();
        return endOf(next.withDayOfMonth(1).minusDays(1));
    }

    /** The day it is in, by which something is overdue or not. */
    public LocalDate day() {
        return LocalDate.ofInstant(moment, LONDON);
    }
}
