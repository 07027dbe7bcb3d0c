package org.creativespaces.query.solution.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.trial.TrialRow.Conclusion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrialProjectionTest {
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final LocalDate START = LocalDate.parse("2026-03-01");
    private static final Party CARER =
            new Party(ParticipantId.of("0190a5c0-0000-7000-8000-000000000004"), Constituency.CARER, null);

    private final Story story = new Story()
            .in(Story.LONDON, SPACE)
            .tell(
                    new TrialStarted(
                            SOLUTION,
                            TRIAL,
                            2,
                            null,
                            sealed("ward 3"),
                            sealed("days"),
                            Decimal.of("12.50"),
                            START,
                            null),
                    new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("11.0"), START.plusDays(7), sealed("calm")),
                    new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("9"), START.plusDays(3), null),
                    new TrialConcluded(SOLUTION, TRIAL, TrialOutcome.ADAPT, sealed("with more staff")),
                    new BeneficiaryReviewed(SOLUTION, 2, CARER, Verdict.CLOSE, sealed("as we asked")));

    @Test
    void a_trial_keeps_how_it_was_set_up_and_what_it_came_to() {
        given(new TrialProjection(), story.told())
                .thenRow(
                        SOLUTION + "/" + TRIAL,
                        new TrialRow(
                                TRIAL,
                                SOLUTION,
                                2,
                                null,
                                sealed("ward 3"),
                                sealed("days"),
                                Decimal.of("12.50"),
                                START,
                                null,
                                new Conclusion(
                                        TrialOutcome.ADAPT,
                                        sealed("with more staff"),
                                        Instant.parse("2026-03-01T09:03:00Z")),
                                1));
    }

    @Test
    void each_observation_has_a_row() {
        var rows = given(new ObservationProjection(), story.told()).rows();

        assertThat(rows.values())
                .containsExactlyInAnyOrder(
                        new ObservationRow(SOLUTION, TRIAL, Decimal.of("11.0"), START.plusDays(7), sealed("calm"), 2),
                        new ObservationRow(SOLUTION, TRIAL, Decimal.of("9"), START.plusDays(3), null, 3));
    }

    @Test
    void each_review_has_a_row() {
        given(new ReviewProjection(), story.told())
                .thenRow(
                        story.last().id(),
                        new ReviewRow(
                                SOLUTION,
                                2,
                                CARER,
                                Verdict.CLOSE,
                                sealed("as we asked"),
                                Instant.parse("2026-03-01T09:04:00Z"),
                                5));
    }
}
