package org.creativespaces.query.pages;

import org.creativespaces.query.pages.RegionFigures.Tested;
import org.creativespaces.query.pages.charts.Percent;
import org.creativespaces.query.region.TrialFigures.OfTrial;

/** Trials as bars: what was before against what was measured last, of which a value below nothing has none. */
final class Trials {
    private Trials() {}

    static Tested tested(OfTrial trial) {
        var before = Math.max(0, trial.baseline().value().doubleValue());
        var latest = trial.latest();
        var now = latest == null ? 0 : Math.max(0, latest.value().doubleValue());
        var most = Math.max(before, now);
        return new Tested(trial, Percent.of(before, most), latest == null ? null : Percent.of(now, most));
    }
}
