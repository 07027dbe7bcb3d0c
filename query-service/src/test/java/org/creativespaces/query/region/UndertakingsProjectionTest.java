package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.region.RegionStory.BY_ANA;
import static org.creativespaces.query.region.RegionStory.BY_BO;
import static org.creativespaces.query.region.RegionStory.BY_BODY;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.SECRET;
import static org.creativespaces.query.region.RegionStory.SOLUTION;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.endorsed;
import static org.creativespaces.query.region.RegionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.LocalDate;
import java.util.Map;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.region.Risk.Share;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingsProjectionTest {
    private static final String ROW = Buckets.rowOf("E12000007", SOLUTION.value());
    private static final CommitmentId FIRST = CommitmentId.of("0190a5c0-0000-7000-8000-000000000011");
    private static final CommitmentId SECOND = CommitmentId.of("0190a5c0-0000-7000-8000-000000000012");
    private static final RiskId RISK = RiskId.of("0190a5c0-0000-7000-8000-000000000013");
    private static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-000000000014");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final Story story = new Story().in(LONDON, WALKS);

    @Test
    void a_commitment_is_active_until_it_is_fulfilled_or_released() {
        story.tell(
                new ActionCommitted(SOLUTION, FIRST, 1, BY_ANA, sealed("walk"), DAY, null),
                new ActionCommitted(SOLUTION, SECOND, 1, BY_BODY, sealed("pay"), DAY, null));
        assertThat(row().commitments().values()).allMatch(Commitment::active);

        story.tell(
                new CommitmentFulfilled(SOLUTION, FIRST, sealed("walked")),
                new CommitmentReleased(SOLUTION, SECOND, sealed("no money")));

        assertThat(row().commitments().values()).noneMatch(Commitment::active);
        assertThat(row().commitments().get(SOLUTION + "/" + FIRST).reason()).isNull();
        assertThat(row().commitments().get(SOLUTION + "/" + SECOND).reason()).isEqualTo(sealed("no money"));
    }

    @Test
    void a_risk_is_carried_by_who_elects_to_and_for_the_rest_by_its_owner() {
        story.tell(
                identified(),
                new RiskShared(SOLUTION, RISK, BY_BO, 30, sealed("terms")),
                new RiskShared(SOLUTION, RISK, BY_BODY, 50, sealed("terms")),
                new RiskShared(SOLUTION, RISK, BY_BO, 20, sealed("terms")),
                new RiskReassessed(SOLUTION, RISK, 5, 2, null));
        var risk = row().risks().get(SOLUTION + "/" + RISK);
        assertThat(risk)
                .isEqualTo(new Risk(
                        BY_ANA,
                        5,
                        2,
                        Map.of(BY_BO.key(), new Share(BY_BO, 20), BY_BODY.key(), new Share(BY_BODY, 50))));
        assertThat(risk.remainder()).isEqualTo(30);

        story.tell(new RiskShareReleased(SOLUTION, RISK, BY_BODY, null));

        assertThat(row().risks().get(SOLUTION + "/" + RISK).remainder()).isEqualTo(80);
    }

    @Test
    void nobody_carries_a_closed_risk() {
        story.tell(
                identified(),
                new RiskShared(SOLUTION, RISK, BY_BO, 30, sealed("terms")),
                new RiskClosed(SOLUTION, RISK, sealed("over")));

        assertThat(row()).isEqualTo(new UndertakingsRow(Map.of(), Map.of(), 1, Map.of()));
    }

    @Test
    void the_latest_value_is_that_of_the_latest_day() {
        story.tell(
                new TrialStarted(
                        SOLUTION, TRIAL, 1, null, sealed("here"), sealed("days"), Decimal.of("10.50"), DAY, null),
                new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("8"), DAY.plusDays(2), null),
                new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("9"), DAY.plusDays(1), null));
        assertThat(trial().latest()).isEqualTo(Decimal.of("8"));
        assertThat(trial().outcome()).isNull();

        story.tell(
                new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("7"), DAY.plusDays(2), null),
                new TrialConcluded(SOLUTION, TRIAL, TrialOutcome.ADAPT, sealed("shorter")));

        assertThat(trial().latest()).isEqualTo(Decimal.of("7"));
        assertThat(trial().baseline()).isEqualTo(Decimal.of("10.50"));
        assertThat(trial().outcome()).isEqualTo(TrialOutcome.ADAPT);
    }

    @Test
    void the_same_id_in_another_solution_is_another_thing() {
        story.tell(
                new ActionCommitted(SOLUTION, FIRST, 1, BY_ANA, sealed("walk"), DAY, null),
                new ActionCommitted(SECRET, FIRST, 1, BY_BO, sealed("talk"), DAY, null),
                new CommitmentFulfilled(SECRET, FIRST, sealed("talked")));

        assertThat(row().commitments().get(SOLUTION + "/" + FIRST).active()).isTrue();
    }

    @Test
    void positions_touch_nothing() {
        story.tell(proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"), endorsed(SOLUTION, BY_ANA));

        given(new UndertakingsProjection(), story.told()).thenNoRow(ROW);
    }

    private static RiskIdentified identified() {
        return new RiskIdentified(SOLUTION, RISK, BY_ANA, RiskCategory.TRUST, sealed("what if"), 3, 4);
    }

    private Trial trial() {
        return row().trials().get(SOLUTION + "/" + TRIAL);
    }

    private UndertakingsRow row() {
        return given(new UndertakingsProjection(), story.told()).rows().get(ROW);
    }
}
