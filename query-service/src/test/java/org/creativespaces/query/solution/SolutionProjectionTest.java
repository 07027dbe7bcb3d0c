package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.events.solution.Position.ENDORSE;
import static org.creativespaces.events.solution.Position.STAND_ASIDE;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.solution.SolutionStory.BY_ANA;
import static org.creativespaces.query.solution.SolutionStory.BY_BO;
import static org.creativespaces.query.solution.SolutionStory.BY_BODY;
import static org.creativespaces.query.solution.SolutionStory.RULE;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.SPACE;
import static org.creativespaces.query.solution.SolutionStory.concerned;
import static org.creativespaces.query.solution.SolutionStory.endorsed;
import static org.creativespaces.query.solution.SolutionStory.proposed;
import static org.creativespaces.query.solution.SolutionStory.revised;
import static org.creativespaces.query.solution.SolutionStory.stoodAside;
import static org.creativespaces.query.solution.SolutionStory.story;
import static org.creativespaces.query.solution.SolutionStory.was;
import static org.creativespaces.query.solution.SolutionStory.withdrawn;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.Standing.Held;
import org.creativespaces.query.stage.Stage;
import org.creativespaces.query.stage.StageFacts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionProjectionTest {
    @Test
    void a_row_holds_everything_that_is_known_of_a_solution() {
        var events = story().tell(
                        proposed(SOLUTION, "Walk together"),
                        endorsed(BY_BO, 1, null),
                        revised(2, RevisionKind.EDITORIAL, "Walk together weekly"))
                .told();

        given(new SolutionProjection(), events)
                .thenRow(
                        SOLUTION.toString(),
                        new SolutionRow(
                                SOLUTION,
                                new Origin(
                                        SPACE,
                                        Story.LONDON,
                                        BY_ANA,
                                        RULE,
                                        List.of(),
                                        List.of(),
                                        null,
                                        Instant.parse("2026-03-01T09:00:00Z"),
                                        1),
                                List.of(
                                        new Revision(
                                                1,
                                                null,
                                                sealed("Walk together"),
                                                null,
                                                null,
                                                Instant.parse("2026-03-01T09:00:00Z"),
                                                1),
                                        new Revision(
                                                2,
                                                RevisionKind.EDITORIAL,
                                                sealed("Walk together weekly"),
                                                sealed("in short"),
                                                sealed("clearer"),
                                                Instant.parse("2026-03-01T09:02:00Z"),
                                                3)),
                                1,
                                new Standing(new TreeMap<>(Map.of(1, new Held(1, 0, 0))), new Acts(1, 0, 0, 0)),
                                Standing.NONE,
                                StageFacts.JUST_PROPOSED,
                                null,
                                Sequel.NONE,
                                Instant.parse("2026-03-01T09:02:00Z"),
                                3));
    }

    @Test
    void a_position_ends_the_one_before() {
        var row = after(endorsed(BY_BO, 1, null), stoodAside(BY_ANA, 1, null), concerned(BY_BO, 1, was(ENDORSE, 1)));

        assertThat(positions(row)).isEqualTo(new Positions(0, 1, 1, 0));
        assertThat(row.people().acts()).isEqualTo(new Acts(1, 1, 1, 0));
    }

    @Test
    void the_same_position_said_again_is_another_act_and_no_other_position() {
        var row = after(endorsed(BY_BO, 1, null), endorsed(BY_BO, 1, was(ENDORSE, 1)));

        assertThat(positions(row)).isEqualTo(new Positions(1, 0, 0, 0));
        assertThat(row.people().acts()).isEqualTo(new Acts(2, 0, 0, 0));
    }

    @Test
    void who_withdraws_holds_no_position() {
        var row = after(stoodAside(BY_BO, 1, null), withdrawn(BY_BO, 1, was(STAND_ASIDE, 1)));

        assertThat(positions(row)).isEqualTo(new Positions(0, 0, 0, 0));
        assertThat(row.people().acts()).isEqualTo(new Acts(0, 1, 0, 1));
    }

    @Test
    void a_substantive_revision_makes_endorsements_stale_and_nothing_else() {
        var row = after(
                endorsed(BY_BO, 1, null),
                concerned(BY_ANA, 1, null),
                revised(2, RevisionKind.SUBSTANTIVE, "Run together"));

        assertThat(positions(row)).isEqualTo(new Positions(0, 0, 1, 1));
    }

    @Test
    void an_editorial_revision_leaves_positions_as_they_are() {
        var row = after(
                revised(2, RevisionKind.SUBSTANTIVE, "Run together"),
                endorsed(BY_BO, 2, null),
                revised(3, RevisionKind.EDITORIAL, "Run together!"));

        assertThat(positions(row)).isEqualTo(new Positions(1, 0, 0, 0));
    }

    @Test
    void a_stale_endorsement_said_again_counts_again() {
        var row = after(
                endorsed(BY_BO, 1, null),
                revised(2, RevisionKind.SUBSTANTIVE, "Run together"),
                endorsed(BY_BO, 2, was(ENDORSE, 1)));

        assertThat(positions(row)).isEqualTo(new Positions(1, 0, 0, 0));
        assertThat(row.people().held()).containsOnlyKeys(2);
    }

    @Test
    void organisations_are_counted_apart() {
        var row = after(endorsed(BY_BODY, 1, null), endorsed(BY_BO, 1, null), concerned(BY_BODY, 1, was(ENDORSE, 1)));

        assertThat(positions(row)).isEqualTo(new Positions(1, 0, 0, 0));
        assertThat(row.organisations().positions(1)).isEqualTo(new Positions(0, 0, 1, 0));
        assertThat(row.organisations().acts()).isEqualTo(new Acts(1, 0, 1, 0));
    }

    @Test
    void agreement_and_withholding_show_in_the_stage() {
        var why = sealed("hurtful");

        assertThat(after(new AgreementReached(SOLUTION, 1)).stage()).isEqualTo(Stage.AGREED);
        assertThat(after(new AgreementReached(SOLUTION, 1), new AgreementLost(SOLUTION, 1))
                        .stage())
                .isEqualTo(Stage.PROPOSED);
        var withheld = after(new SolutionWithheld(SOLUTION, why));
        assertThat(withheld.stage()).isEqualTo(Stage.WITHHELD);
        assertThat(withheld.withheld()).isEqualTo(why);
        var reinstated = after(new SolutionWithheld(SOLUTION, why), new SolutionReinstated(SOLUTION, sealed("sorry")));
        assertThat(reinstated.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(reinstated.withheld()).isNull();
    }

    @Test
    void the_last_act_is_the_one_that_happened_last_not_the_one_recorded_last() {
        var events = story().tell(proposed(SOLUTION, "Walk together"), endorsed(BY_BO, 1, null))
                .at("2020-01-01T00:00:00Z")
                .tell(endorsed(BY_ANA, 1, null))
                .told();

        var row = given(new SolutionProjection(), events).rows().get(SOLUTION.toString());

        assertThat(row.lastActAt()).isEqualTo(Instant.parse("2026-03-01T09:01:00Z"));
        assertThat(row.version()).isEqualTo(3);
    }

    private static SolutionRow after(Event... events) {
        var told =
                story().tell(proposed(SOLUTION, "Walk together")).tell(events).told();
        return given(new SolutionProjection(), told).rows().get(SOLUTION.toString());
    }

    private static Positions positions(SolutionRow row) {
        return row.people().positions(row.lastSubstantive());
    }
}
