package org.creativespaces.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people in England read them. */
public final class Times {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public String at(Instant time) {
        return AT.format(time.atZone(LONDON));
    }

    public String on(Instant time) {
        return ON.format(time.atZone(LONDON));
    }

    public String day(LocalDate day) {
        return ON.format(day);
    }
}
