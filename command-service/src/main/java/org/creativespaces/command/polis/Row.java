package org.creativespaces.command.polis;

import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One row and the physical line it begins on; what cannot be read is a {@link BadRow} that names the column only. */
record Row(long line, Header header, CSVRecord cells) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    boolean blank() {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    void requireComplete() {
        if (cells.size() < header.width()) throw new BadRow("the row ends before its last column");
        if (cells.size() > header.width()) throw new BadRow("the row has more cells than there are columns");
    }

    String text(String column) {
        return cells.get(header.placeOf(column));
    }

    long id(String column) {
        return number(column, column + " is missing", column + " is not a number");
    }

    Instant time(String column) {
        var unreadable = column + " is not a time in milliseconds";
        var time = Instant.ofEpochMilli(number(column, column + " is missing", unreadable));
        if (time.isAfter(LAST)) throw new BadRow(unreadable);
        return time;
    }

    /** −1, 0 or 1. */
    int sign(String column) {
        return switch (text(column).strip()) {
            case "-1" -> -1;
            case "0" -> 0;
            case "1" -> 1;
            default -> throw new BadRow(column + " is not -1, 0 or 1");
        };
    }

    private long number(String column, String missing, String unreadable) {
        var text = text(column).strip();
        if (text.isEmpty()) throw new BadRow(missing);
        if (!NUMBER.matcher(text).matches()) throw new BadRow(unreadable);
        return Long.parseLong(text);
    }
}
