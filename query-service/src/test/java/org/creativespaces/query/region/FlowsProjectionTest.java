package org.creativespaces.query.region;

import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.region.RegionStory.BY_ANA;
import static org.creativespaces.query.region.RegionStory.CIRCLE;
import static org.creativespaces.query.region.RegionStory.LEEDS;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.SECRET;
import static org.creativespaces.query.region.RegionStory.SOLUTION;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.query.ledger.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlowsProjectionTest {
    private static final RegionCode MANCHESTER = new RegionCode("E08000003");

    @Test
    void what_is_passed_on_and_adopted_flows_from_region_to_region() {
        var story = new Story();
        story.in(LONDON, WALKS).tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"));
        var circulated = new SolutionCirculated(SOLUTION, 1, List.of(LEEDS, MANCHESTER), sealed("learnt"));
        story.concerning(LEEDS, MANCHESTER).tell(circulated, circulated);
        story.in(LEEDS, CIRCLE)
                .concerning(LONDON)
                .tell(new SolutionProposed(
                        SECRET,
                        CIRCLE,
                        LEEDS,
                        BY_ANA,
                        sealed("Walk"),
                        null,
                        List.of(),
                        List.of(),
                        RegionStory.RULE,
                        new Adaptation(SOLUTION, 1, sealed("shorter"))));

        given(new FlowsProjection(), story.told())
                .thenRow(
                        FlowsProjection.ROW,
                        new FlowsRow(
                                Map.of("E12000007", Map.of("E08000035", 2, "E08000003", 2)),
                                Map.of("E12000007", Map.of("E08000035", 1))));
    }
}
