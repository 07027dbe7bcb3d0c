package org.creativespaces.query.pages;

import org.creativespaces.query.pages.charts.Measured;
import org.creativespaces.query.pages.charts.Percent;
import org.creativespaces.query.solution.trial.TrialView;

/** Drawings of things that stand in lists. */
public final class Drawings {
    public Measured measured(TrialView trial) {
        return Measured.of(trial);
    }

    /** A part of a whole as a width. */
    public String part(double part, double whole) {
        return Percent.of(part, whole);
    }
}
