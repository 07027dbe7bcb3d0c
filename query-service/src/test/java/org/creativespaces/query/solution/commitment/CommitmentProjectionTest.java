package org.creativespaces.query.solution.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.query.ledger.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentProjectionTest {
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final CommitmentId WALK = CommitmentId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final CommitmentId TALK = CommitmentId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final Party BODY = new Party(
            ParticipantId.of("0190a5c0-0000-7000-8000-000000000005"),
            Constituency.NGO,
            OrganisationId.of("0190a5c0-0000-7000-8000-000000000006"));
    private static final LocalDate DUE = LocalDate.parse("2026-04-01");

    @Test
    void a_row_holds_what_was_undertaken() {
        given(new CommitmentProjection(), story(committed(WALK)).told())
                .thenRow(
                        SOLUTION + "/" + WALK,
                        new CommitmentRow(
                                WALK,
                                SOLUTION,
                                SPACE,
                                Story.LEEDS,
                                2,
                                BODY,
                                sealed("walk"),
                                DUE,
                                sealed("shoes"),
                                CommitmentStatus.ACTIVE,
                                null,
                                null,
                                Instant.parse("2026-03-01T09:00:00Z"),
                                null,
                                1));
    }

    @Test
    void a_report_says_how_far_it_is_and_one_without_a_number_leaves_that() {
        var row = walk(reported(WALK, 40), reported(WALK, null), reported(TALK, 80));

        assertThat(row.percent()).isEqualTo(40);
        assertThat(row.status()).isEqualTo(CommitmentStatus.ACTIVE);
    }

    @Test
    void a_commitment_ends_fulfilled_or_released() {
        var fulfilled = walk(new CommitmentFulfilled(SOLUTION, WALK, sealed("photos")));
        var released = walk(new CommitmentReleased(SOLUTION, WALK, sealed("no money")));

        assertThat(fulfilled.status()).isEqualTo(CommitmentStatus.FULFILLED);
        assertThat(fulfilled.ending()).isEqualTo(sealed("photos"));
        assertThat(released.status()).isEqualTo(CommitmentStatus.RELEASED);
        assertThat(released.ending()).isEqualTo(sealed("no money"));
        assertThat(released.endedAt()).isEqualTo("2026-03-01T09:02:00Z");
    }

    @Test
    void one_that_is_active_after_its_day_is_overdue() {
        assertThat(walk().isOverdue(DUE)).isFalse();
        assertThat(walk().isOverdue(DUE.plusDays(1))).isTrue();
        assertThat(walk(new CommitmentFulfilled(SOLUTION, WALK, sealed("late"))).isOverdue(DUE.plusDays(1)))
                .isFalse();
    }

    @Test
    void a_commitment_of_the_same_id_to_another_solution_is_another_one() {
        var other = SolutionId.of("0190a5c0-0000-7000-8000-0000000000ff");
        var same = new ActionCommitted(other, WALK, 1, BODY, sealed("sit"), DUE, null);

        assertThat(walk(same).action()).isEqualTo(sealed("walk"));
    }

    @Test
    void each_report_has_a_row_of_its_own() {
        var story = story(committed(WALK), reported(WALK, 40), reported(WALK, 40));

        var rows = given(new ProgressProjection(), story.told()).rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(story.last().id()))
                .isEqualTo(new ProgressRow(
                        SOLUTION, WALK, sealed("so far"), 40, Instant.parse("2026-03-01T09:02:00Z"), 3));
    }

    private static CommitmentRow walk(Event... events) {
        var told = story(committed(WALK), committed(TALK)).tell(events).told();
        return given(new CommitmentProjection(), told).rows().get(SOLUTION + "/" + WALK);
    }

    private static Story story(Event... events) {
        return new Story().in(Story.LEEDS, SPACE).tell(events);
    }

    private static ActionCommitted committed(CommitmentId id) {
        return new ActionCommitted(SOLUTION, id, 2, BODY, sealed("walk"), DUE, sealed("shoes"));
    }

    private static ProgressReported reported(CommitmentId id, Integer percent) {
        return new ProgressReported(SOLUTION, id, sealed("so far"), percent);
    }
}
