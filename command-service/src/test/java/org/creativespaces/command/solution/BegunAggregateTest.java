package org.creativespaces.command.solution;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.BegunSpec.RISK;
import static org.creativespaces.command.solution.BegunSpec.TRIAL;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.SERVICE_USER_ANA;
import static org.creativespaces.command.solution.SolutionSpec.person;
import static org.creativespaces.events.solution.RiskCategory.SAFETY;
import static org.creativespaces.events.solution.TrialOutcome.ADAPT;
import static org.creativespaces.events.solution.Verdict.CLOSE;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.creativespaces.command.facts.KnownFacts;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** That commands about risks and trials reach their rules, and what is recorded is remembered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BegunAggregateTest {
    private static final Decimal TEN = Decimal.of("10");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final SolutionEvent IDENTIFIED =
            new RiskIdentified(SOLUTION, RISK, SERVICE_USER_ANA, SAFETY, TEXT, 2, 3);
    private static final SolutionEvent SHARED = new RiskShared(SOLUTION, RISK, SERVICE_USER_ANA, 5, TEXT);
    private static final SolutionEvent STARTED =
            new TrialStarted(SOLUTION, TRIAL, 1, SERVICE_USER_ANA, TEXT, TEXT, TEN, DAY, null);
    private static final SolutionEvent CONCLUDED = new TrialConcluded(SOLUTION, TRIAL, ADAPT, TEXT);

    @Test
    void identify_a_risk() {
        given(PROPOSED)
                .when(new IdentifyRisk(SOLUTION, by(ANA), RISK, null, SAFETY, TEXT, 2, 3))
                .expectEvents(IDENTIFIED)
                .expectResultMessagePayloadMatching(outcome(SOLUTION, 2, 1));
    }

    @Test
    void reassess_a_risk() {
        given(PROPOSED, IDENTIFIED)
                .when(new ReassessRisk(SOLUTION, by(ANA), RISK, null, 1, 1, null))
                .expectEvents(new RiskReassessed(SOLUTION, RISK, 1, 1, null));
    }

    @Test
    void mitigate_a_risk() {
        given(PROPOSED, IDENTIFIED)
                .when(new MitigateRisk(SOLUTION, by(ANA), RISK, null, TEXT))
                .expectEvents(new RiskMitigated(SOLUTION, RISK, TEXT));
    }

    @Test
    void report_that_a_risk_materialised() {
        given(PROPOSED, IDENTIFIED)
                .when(new ReportMaterialised(SOLUTION, by(ANA), RISK, null, TEXT))
                .expectEvents(new RiskMaterialised(SOLUTION, RISK, TEXT));
    }

    @Test
    void close_a_risk() {
        given(PROPOSED, IDENTIFIED)
                .when(new CloseRisk(SOLUTION, by(ANA), RISK, null, REASON))
                .expectEvents(new RiskClosed(SOLUTION, RISK, REASON));
    }

    @Test
    void share_a_risk() {
        given(PROPOSED, IDENTIFIED)
                .when(new ShareRisk(SOLUTION, by(ANA), RISK, null, 5, TEXT))
                .expectEvents(SHARED);
    }

    @Test
    void release_a_share() {
        given(PROPOSED, IDENTIFIED, SHARED)
                .when(new ReleaseShare(SOLUTION, by(ANA), RISK, null, null))
                .expectEvents(new RiskShareReleased(SOLUTION, RISK, SERVICE_USER_ANA, null));
    }

    @Test
    void start_a_trial() {
        given(PROPOSED)
                .when(new StartTrial(SOLUTION, by(ANA), TRIAL, TEXT, TEXT, TEN, DAY, null))
                .expectEvents(STARTED);
    }

    @Test
    void record_an_observation() {
        given(PROPOSED, STARTED)
                .when(new RecordObservation(SOLUTION, by(ANA), TRIAL, TEN, DAY, null))
                .expectEvents(new ObservationRecorded(SOLUTION, TRIAL, TEN, DAY, null));
    }

    @Test
    void conclude_a_trial() {
        given(PROPOSED, STARTED)
                .when(new ConcludeTrial(SOLUTION, by(ANA), TRIAL, ADAPT, TEXT))
                .expectEvents(CONCLUDED);
    }

    @Test
    void review_as_beneficiary() {
        given(PROPOSED)
                .when(new Review(SOLUTION, by(ANA), CLOSE, TEXT))
                .expectEvents(new BeneficiaryReviewed(SOLUTION, 1, SERVICE_USER_ANA, CLOSE, TEXT));
    }

    @Test
    void circulate_naming_the_regions_in_the_envelope() {
        var regions = List.of(LONDON);
        given(PROPOSED, STARTED, CONCLUDED)
                .when(new Circulate(SOLUTION, organiser(LEEDS), regions, TEXT))
                .expectEvents(new SolutionCirculated(SOLUTION, 1, regions, TEXT))
                .expectEventsMatching(exactSequenceOf(predicate(BegunAggregateTest::toLondon)));
    }

    private static boolean toLondon(EventMessage<?> message) {
        return LONDON.value().equals(message.getMetaData().get("toRegions"));
    }

    private static TestExecutor<SolutionAggregate> given(SolutionEvent... history) {
        return new AggregateTestFixture<>(SolutionAggregate.class)
                .registerInjectableResource(new KnownFacts(OPEN, person(ANA, true, false)))
                .given((Object[]) history);
    }
}
