package org.creativespaces.query.solution.trial;

import java.util.List;
import org.creativespaces.query.projection.Projection;

/** Trials and reviews for the tests of other packages. */
public final class TrialFixture {
    private TrialFixture() {}

    public static List<Projection<?>> projections() {
        return List.of(new TrialProjection(), new ObservationProjection(), new ReviewProjection());
    }
}
