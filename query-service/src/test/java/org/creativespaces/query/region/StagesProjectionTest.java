package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.region.RegionStory.BY_ANA;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.SOLUTION;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.endorsed;
import static org.creativespaces.query.region.RegionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.Map;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.stage.Stage;
import org.creativespaces.query.stage.StageFacts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StagesProjectionTest {
    @Test
    void a_solution_is_in_one_stage_at_a_time() {
        var events = new Story()
                .in(LONDON, WALKS)
                .tell(
                        proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"),
                        endorsed(SOLUTION, BY_ANA),
                        new AgreementReached(SOLUTION, 1),
                        new SolutionWithheld(SOLUTION, sealed("hurtful")))
                .told();
        var row = Buckets.rowOf("E12000007", SOLUTION.value());

        given(new StagesProjection(), events.subList(0, 2))
                .thenRow(row, new StagesRow(Map.of(SOLUTION.toString(), StageFacts.JUST_PROPOSED)));
        given(new StagesProjection(), events)
                .thenRow(
                        row,
                        new StagesRow(Map.of(
                                SOLUTION.toString(),
                                StageFacts.JUST_PROPOSED
                                        .after(new AgreementReached(SOLUTION, 1))
                                        .after(new SolutionWithheld(SOLUTION, sealed("hurtful"))))));
        assertThat(given(new StagesProjection(), events).rows().get(row).byStage())
                .isEqualTo(Map.of(Stage.WITHHELD, 1));
    }
}
