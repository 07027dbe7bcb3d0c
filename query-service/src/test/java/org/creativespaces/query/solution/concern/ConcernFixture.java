package org.creativespaces.query.solution.concern;

import java.util.List;
import org.creativespaces.query.projection.Projection;

/** Concerns for the tests of other packages. */
public final class ConcernFixture {
    private ConcernFixture() {}

    public static List<Projection<?>> projections() {
        return List.of(new RaisedProjection(), new AnswerProjection());
    }
}
