package org.creativespaces.query.solution.risk;

import java.util.List;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.Texts;

/** Risks for the tests of other packages. */
public final class RiskFixture {
    private RiskFixture() {}

    public static List<Projection<?>> projections() {
        return List.of(new RiskProjection());
    }

    public static RiskQueries queries(
            ReadFixture read, Solutions solutions, Spaces spaces, Parties parties, Texts texts) {
        return new RiskQueries(read.store().readModel(new RiskProjection()), solutions, spaces, parties, texts);
    }

    public static Object controller(RiskQueries risks, Positions positions, JsonAnswers answers) {
        return new RiskReadController(risks, positions, answers);
    }
}
