package org.creativespaces.command.http;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads days as they are sent: {@code 2026-11-23}. */
final class Days {
    private static final int LENGTH = 10;

    private Days() {}

    /** Years have four digits: the standard's further forms, with a sign, are a {@link DateTimeException} too. */
    static LocalDate parse(String text) {
        if (text.length() != LENGTH) throw new DateTimeException("not a day");
        return LocalDate.parse(text);
    }
}
