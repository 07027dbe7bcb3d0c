package org.creativespaces.query.pages.charts;

import java.util.Locale;

/** Parts of a width. */
public final class Percent {
    private static final double WHOLE = 100;

    private Percent() {}

    /** A part of a whole as an attribute of a drawing has it, such as {@code 12.5%}; nothing of nothing. */
    public static String of(double part, double whole) {
        if (whole <= 0) return "0%";
        var percent = String.format(Locale.ROOT, "%.2f", part / whole * WHOLE);
        return percent.replaceFirst("\\.?0+$", "") + "%";
    }
}
