package org.creativespaces.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates and times as people in England read them, in the language of the page. */
public final class Times {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");
    private static final DateTimeFormatter MONTH_ONLY = DateTimeFormatter.ofPattern("MMM");
    private static final DateTimeFormatter TICK = DateTimeFormatter.ofPattern("d MMM");

    public String at(Instant time) {
        return written(AT, time.atZone(LONDON));
    }

    public String on(Instant time) {
        return written(ON, time.atZone(LONDON));
    }

    public String day(LocalDate day) {
        return written(ON, day);
    }

    public String month(YearMonth month) {
        return written(MONTH, month);
    }

    /** Below a drawing: a month. */
    public String tickMonth(LocalDate day) {
        return written(MONTH_ONLY, day);
    }

    /** Below a drawing: a day. */
    public String tickDay(LocalDate day) {
        return written(TICK, day);
    }

    private static String written(DateTimeFormatter form, TemporalAccessor time) {
        return form.withLocale(LocaleContextHolder.getLocale()).format(time);
    }
}
