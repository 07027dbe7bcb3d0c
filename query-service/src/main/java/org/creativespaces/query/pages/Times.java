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
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

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

    public String shortMonth(YearMonth month) {
        return written(SHORT_MONTH, month);
    }

    public String clock(Instant time) {
        return written(CLOCK, time.atZone(LONDON));
    }

    private static String written(DateTimeFormatter form, TemporalAccessor time) {
        return form.withLocale(LocaleContextHolder.getLocale()).format(time);
    }
}
