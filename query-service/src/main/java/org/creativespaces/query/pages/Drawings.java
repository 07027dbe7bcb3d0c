package org.creativespaces.query.pages;

import java.text.NumberFormat;
import org.creativespaces.query.pages.charts.Measured;
import org.creativespaces.query.pages.charts.Percent;
import org.creativespaces.query.solution.trial.TrialView;
import org.springframework.context.i18n.LocaleContextHolder;

/** Drawings of things that stand in lists. */
public final class Drawings {
    public Measured measured(TrialView trial) {
        return Measured.of(trial);
    }

    /** Points of risk, or of anything that is no whole number: one digit after the point, if it is not nought. */
    public String points(Number points) {
        var told = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        told.setMaximumFractionDigits(1);
        return told.format(points.doubleValue());
    }

    /** A part of a whole as a width. */
    public String part(double part, double whole) {
        return Percent.of(part, whole);
    }
}
