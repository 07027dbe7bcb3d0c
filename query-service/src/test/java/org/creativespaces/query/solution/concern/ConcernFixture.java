package org.creativespaces.query.solution.concern;

import java.util.List;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.Texts;

/** Concerns for the tests of other packages. */
public final class ConcernFixture {
    private ConcernFixture() {}

    public static List<Projection<?>> projections() {
        return List.of(new RaisedProjection(), new AnswerProjection());
    }

    public static ConcernQueries queries(ReadFixture read, Parties parties, Texts texts) {
        return new ConcernQueries(
                read.store().readModel(new RaisedProjection()),
                read.store().readModel(new AnswerProjection()),
                parties,
                texts);
    }
}
