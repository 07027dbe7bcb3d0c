package org.creativespaces.query.solution.trial;

import java.util.List;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.Texts;

/** Trials and reviews for the tests of other packages. */
public final class TrialFixture {
    private TrialFixture() {}

    public static List<Projection<?>> projections() {
        return List.of(new TrialProjection(), new ObservationProjection(), new ReviewProjection());
    }

    public static TrialQueries queries(ReadFixture read, Parties parties, Texts texts) {
        return new TrialQueries(
                read.store().readModel(new TrialProjection()),
                read.store().readModel(new ObservationProjection()),
                read.store().readModel(new ReviewProjection()),
                parties,
                texts);
    }
}
