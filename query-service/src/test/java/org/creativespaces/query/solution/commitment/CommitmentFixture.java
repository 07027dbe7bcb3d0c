package org.creativespaces.query.solution.commitment;

import java.time.Clock;
import java.util.List;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.Texts;

/** Commitments for the tests of other packages. */
public final class CommitmentFixture {
    private CommitmentFixture() {}

    public static List<Projection<?>> projections() {
        return List.of(new CommitmentProjection(), new ProgressProjection());
    }

    public static CommitmentQueries queries(
            ReadFixture read, Solutions solutions, Spaces spaces, Parties parties, Texts texts, Clock clock) {
        return new CommitmentQueries(
                read.store().readModel(new CommitmentProjection()), solutions, spaces, parties, texts, clock);
    }

    public static Object controller(CommitmentQueries commitments, Positions positions, JsonAnswers answers) {
        return new CommitmentReadController(commitments, positions, answers);
    }
}
