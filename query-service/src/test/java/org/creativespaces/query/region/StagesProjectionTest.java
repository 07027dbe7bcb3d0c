package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.region.RegionStory.BY_ANA;
import static org.creativespaces.query.region.RegionStory.CIRCLE;
import static org.creativespaces.query.region.RegionStory.LEEDS;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.SECRET;
import static org.creativespaces.query.region.RegionStory.SOLUTION;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.endorsed;
import static org.creativespaces.query.region.RegionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.region.Stays.Lasting;
import org.creativespaces.query.stage.Stage;
import org.creativespaces.query.stage.StageFacts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StagesProjectionTest {
    private static final String ROW = Buckets.rowOf("E12000007", SOLUTION.value());
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Story story = new Story().in(LONDON, WALKS);

    @Test
    void a_solution_is_in_one_stage_at_a_time() {
        story.tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"), endorsed(SOLUTION, BY_ANA));

        given(new StagesProjection(), story.told())
                .thenRow(
                        ROW,
                        new StagesRow(Map.of(
                                SOLUTION.toString(),
                                new Journey(
                                        StageFacts.JUST_PROPOSED, Instant.parse("2026-03-01T09:00:00Z"), Map.of()))));
        story.tell(new AgreementReached(SOLUTION, 1), new SolutionWithheld(SOLUTION, sealed("hurtful")));
        assertThat(row().byStage()).isEqualTo(Map.of(Stage.WITHHELD, 1));
    }

    @Test
    void the_time_in_a_stage_is_that_of_all_stays_in_it() {
        story.at("2026-03-01T00:00:00Z").tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"));
        story.at("2026-03-03T00:00:00Z").tell(new AgreementReached(SOLUTION, 1));
        story.at("2026-03-04T00:00:00Z").tell(new AgreementLost(SOLUTION, 1));

        assertThat(row().stays())
                .isEqualTo(Map.of(
                        Stage.PROPOSED,
                        new Stays(List.of(), List.of(new Lasting(Instant.parse("2026-03-04T00:00:00Z"), 2 * DAY))),
                        Stage.AGREED,
                        new Stays(List.of(DAY), List.of())));
    }

    @Test
    void no_time_runs_backwards() {
        story.at("2026-03-03T00:00:00Z").tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"));
        story.at("2026-03-01T00:00:00Z").tell(new AgreementReached(SOLUTION, 1));

        assertThat(row().stays())
                .isEqualTo(Map.of(
                        Stage.PROPOSED,
                        new Stays(List.of(0L), List.of()),
                        Stage.AGREED,
                        new Stays(List.of(), List.of(new Lasting(Instant.parse("2026-03-03T00:00:00Z"), 0)))));
    }

    @Test
    void a_solution_that_is_adapted_in_another_region_is_adopted_elsewhere() {
        story.tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"));
        story.in(LEEDS, CIRCLE).concerning(LONDON).tell(adapted(SECRET, CIRCLE, LEEDS));

        var rows = given(new StagesProjection(), story.told()).rows();
        assertThat(rows.get(ROW).byStage()).isEqualTo(Map.of(Stage.ADOPTED, 1));
        assertThat(rows.get(Buckets.rowOf("E08000035", SECRET.value())).byStage())
                .isEqualTo(Map.of(Stage.PROPOSED, 1));
    }

    @Test
    void one_that_is_adapted_in_its_own_region_too() {
        var neighbour = SolutionId.of("0190a5c0-0000-7000-8000-000000000043");
        story.tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"), adapted(neighbour, WALKS, LONDON));

        assertThat(ROW).isEqualTo(Buckets.rowOf("E12000007", neighbour.value()));
        assertThat(row().byStage()).isEqualTo(Map.of(Stage.ADOPTED, 1, Stage.PROPOSED, 1));
    }

    @Test
    void the_median_counts_stays_that_go_on_until_now() {
        var now = Instant.parse("2026-03-11T00:00:00Z");
        var stays = Stays.NONE.ended(2 * DAY).lasting(now.minusMillis(3 * DAY), DAY);

        assertThat(stays.medianDays(now)).contains(3.0);
        assertThat(stays.ended(10 * DAY).medianDays(now)).contains(4.0);
        assertThat(stays.longestSince()).contains(now.minusMillis(3 * DAY));
        assertThat(Stays.NONE.medianDays(now)).isEmpty();
    }

    private StagesRow row() {
        return given(new StagesProjection(), story.told()).rows().get(ROW);
    }

    private static SolutionProposed adapted(SolutionId id, SpaceId space, RegionCode region) {
        return new SolutionProposed(
                id,
                space,
                region,
                BY_ANA,
                sealed("Walk"),
                null,
                List.of(),
                List.of(),
                RegionStory.RULE,
                new Adaptation(SOLUTION, 1, sealed("shorter")));
    }
}
