package org.creativespaces.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as events and answers spell them: RFC 3339, UTC, exactly three fraction digits. */
public final class WireTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String SHAPE = "0000-00-00T00:00:00.000Z";
    private static final int LAST_YEAR = 9_999;
    private static final int NANOS_OF_MILLI = 1_000_000;

    private WireTime() {}

    /** Written digit by digit, since every event is: the formatter takes many times as long. */
    public static String format(Instant time) {
        var at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > LAST_YEAR) return FORMAT.format(time);
        var text = SHAPE.toCharArray();
        write(text, 0, 4, at.getYear());
        write(text, 5, 2, at.getMonthValue());
        write(text, 8, 2, at.getDayOfMonth());
        write(text, 11, 2, at.getHour());
        write(text, 14, 2, at.getMinute());
        write(text, 17, 2, at.getSecond());
        write(text, 20, 3, at.getNano() / NANOS_OF_MILLI);
        return new String(text);
    }

    /** Reads any RFC 3339 time in UTC, cut to whole milliseconds; digit by digit if it is spelled as here. */
    public static Instant parse(String text) {
        if (!isSpelledAsHere(text)) return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        return LocalDateTime.of(
                        read(text, 0, 4),
                        read(text, 5, 2),
                        read(text, 8, 2),
                        read(text, 11, 2),
                        read(text, 14, 2),
                        read(text, 17, 2),
                        read(text, 20, 3) * NANOS_OF_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    /** Midnight as hour 24 and leap seconds are left to the parser. */
    private static boolean isSpelledAsHere(String text) {
        if (text.length() != SHAPE.length()) return false;
        for (var i = 0; i < SHAPE.length(); i++) {
            var isDigit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (SHAPE.charAt(i) == '0' ? !isDigit : text.charAt(i) != SHAPE.charAt(i)) return false;
        }
        return read(text, 11, 2) < 24 && read(text, 17, 2) < 60;
    }

    private static int read(String text, int from, int digits) {
        var number = 0;
        for (var i = from; i < from + digits; i++) number = 10 * number + text.charAt(i) - '0';
        return number;
    }

    private static void write(char[] text, int from, int digits, int number) {
        var rest = number;
        for (var i = from + digits - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
