package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.events.solution.Position.CONCERN;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.solution.SolutionStory.BY_ANA;
import static org.creativespaces.query.solution.SolutionStory.BY_BO;
import static org.creativespaces.query.solution.SolutionStory.BY_BODY;
import static org.creativespaces.query.solution.SolutionStory.OTHER;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.SPACE;
import static org.creativespaces.query.solution.SolutionStory.concerned;
import static org.creativespaces.query.solution.SolutionStory.endorsed;
import static org.creativespaces.query.solution.SolutionStory.proposed;
import static org.creativespaces.query.solution.SolutionStory.story;
import static org.creativespaces.query.solution.SolutionStory.was;
import static org.creativespaces.query.solution.SolutionStory.withdrawn;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.Sequel.Adoption;
import org.creativespaces.query.solution.Sequel.Circulation;
import org.creativespaces.query.solution.Sequel.Ending;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequelTest {
    private static final Instant NEXT = Instant.parse("2026-03-01T09:01:00Z");
    private static final ConcernAnswered ANSWERED =
            new ConcernAnswered(SOLUTION, SolutionStory.CONCERN, Actor.user("olu"), sealed("a bus"));
    private static final ConcernResolved RESOLVED = new ConcernResolved(SOLUTION, SolutionStory.CONCERN);

    @Test
    void a_solution_ends_merged_or_withdrawn_with_the_reason() {
        var merged = after(new SolutionMerged(SOLUTION, OTHER, sealed("the same")));
        var withdrawn = after(new SolutionWithdrawn(SOLUTION, sealed("done elsewhere")));

        assertThat(merged.stage()).isEqualTo(Stage.MERGED);
        assertThat(merged.sequel().ending()).isEqualTo(new Ending(OTHER, sealed("the same"), NEXT));
        assertThat(withdrawn.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(withdrawn.sequel().ending()).isEqualTo(new Ending(null, sealed("done elsewhere"), NEXT));
    }

    @Test
    void a_circulated_solution_says_where_to_and_what_was_learnt() {
        var row = after(new SolutionCirculated(SOLUTION, 1, List.of(Story.LEEDS), sealed("start small")));

        assertThat(row.stage()).isEqualTo(Stage.CIRCULATED);
        assertThat(row.sequel().circulations())
                .containsExactly(new Circulation(1, List.of(Story.LEEDS), sealed("start small"), NEXT));
    }

    @Test
    void a_solution_that_is_adapted_elsewhere_is_adopted_and_keeps_its_version() {
        var told = story().tell(proposed(SOLUTION, "Walk"), SolutionStory.adapted(OTHER, SOLUTION, 1, "Walk here"))
                .told();

        var rows = given(new SolutionProjection(), told).rows();

        var source = rows.get(SOLUTION.toString());
        assertThat(source.stage()).isEqualTo(Stage.ADOPTED);
        assertThat(source.version()).isEqualTo(1);
        assertThat(source.lastActAt()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(source.sequel().adoptions()).containsExactly(new Adoption(OTHER, SPACE, Story.LONDON, 1, NEXT));
        assertThat(rows.get(OTHER.toString()).stage()).isEqualTo(Stage.PROPOSED);
        assertThat(rows.get(OTHER.toString()).sequel()).isEqualTo(Sequel.NONE);
    }

    @Test
    void an_answer_waits_until_it_is_accepted() {
        assertThat(after(concerned(BY_BO, 1, null), ANSWERED).sequel().answers())
                .isEqualTo(Map.of(SolutionStory.CONCERN, false));
        assertThat(after(concerned(BY_BO, 1, null), ANSWERED, RESOLVED).sequel().answers())
                .isEqualTo(Map.of(SolutionStory.CONCERN, true));
    }

    @Test
    void who_has_a_concern_holds_it_until_their_position_ends() {
        assertThat(held(concerned(BY_BO, 1, null), endorsed(BY_ANA, 1, null), ANSWERED))
                .isEqualTo(Map.of(BY_BO.key(), SolutionStory.CONCERN));
        assertThat(held(concerned(BY_BO, 1, null), endorsed(BY_BO, 1, was(CONCERN, 1))))
                .isEmpty();
        assertThat(held(concerned(BY_BO, 1, null), withdrawn(BY_BO, 1, was(CONCERN, 1))))
                .isEmpty();
    }

    @Test
    void a_concern_of_an_organisation_is_not_that_of_who_acts_for_it() {
        assertThat(held(concerned(BY_BODY, 1, null), endorsed(BY_BO, 1, null)))
                .isEqualTo(Map.of(BY_BODY.key(), SolutionStory.CONCERN));
    }

    private static Map<String, ConcernId> held(Event... events) {
        var rows = given(new ConcernProjection(), story().tell(events).told()).rows();
        assertThat(HeldConcerns.rowsOf(SOLUTION)).containsAll(rows.keySet());
        var held = new HashMap<String, ConcernId>();
        rows.values().forEach(row -> held.putAll(row.byParty()));
        return held;
    }

    private static SolutionRow after(Event... events) {
        var told = story().tell(proposed(SOLUTION, "Walk")).tell(events).told();
        return given(new SolutionProjection(), told).rows().get(SOLUTION.toString());
    }
}
