package org.creativespaces.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.trail.TrailFixture.ANA;
import static org.creativespaces.query.trail.TrailFixture.AUDITOR;
import static org.creativespaces.query.trail.TrailFixture.BO;
import static org.creativespaces.query.trail.TrailFixture.BY_ANA;
import static org.creativespaces.query.trail.TrailFixture.BY_BO;
import static org.creativespaces.query.trail.TrailFixture.LONDON;
import static org.creativespaces.query.trail.TrailFixture.ORGANISER;
import static org.creativespaces.query.trail.TrailFixture.PARTNER;
import static org.creativespaces.query.trail.TrailFixture.SOLUTION;
import static org.creativespaces.query.trail.TrailFixture.SPACE;
import static org.creativespaces.query.trail.TrailFixture.ana;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.trail.Trail.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a solution after positions, and what is told of challenges and organisations. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeTrailTest {
    private static final ConcernId CONCERN = ConcernId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000006");
    private static final ChallengeId CHALLENGE = ChallengeId.of("0190a5c0-0000-7000-8000-000000000007");
    private static final NarrativeId NARRATIVE = NarrativeId.of("0190a5c0-0000-7000-8000-000000000008");
    private static final CommitmentId COMMITMENT = CommitmentId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final RiskId RISK = RiskId.of("0190a5c0-0000-7000-8000-00000000000a");
    private static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-00000000000b");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @TempDir
    Path folder;

    private TrailFixture world;

    @BeforeEach
    void open() {
        world = new TrailFixture(folder).begun(Visibility.PUBLIC);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void how_a_concern_was_met_is_told() {
        happened(
                new ConcernAnswered(SOLUTION, CONCERN, Actor.user("olga"), world.text("We walk slowly.")),
                new ConcernResolved(SOLUTION, CONCERN));
        assertThat(whats(Subject.of(SOLUTION)))
                .containsExactly(new What.Answered(CONCERN, "We walk slowly."), new What.Resolved(CONCERN));
    }

    @Test
    void what_was_undertaken_is_told() {
        happened(
                new ActionCommitted(SOLUTION, COMMITMENT, 1, BY_BO, world.text("Buy boots"), DAY, world.text("£40")),
                new ProgressReported(SOLUTION, COMMITMENT, world.text("Half of them"), 50),
                new CommitmentFulfilled(SOLUTION, COMMITMENT, world.text("A receipt")),
                new CommitmentReleased(SOLUTION, COMMITMENT, world.text("No shop")));
        assertThat(whats(Subject.of(SOLUTION)))
                .containsExactly(
                        new What.Committed(COMMITMENT, 1, "Buy boots", DAY, "£40"),
                        new What.Progressed(COMMITMENT, "Half of them", 50),
                        new What.Fulfilled(COMMITMENT, "A receipt"),
                        new What.Released(COMMITMENT));
        assertThat(last(Subject.of(SOLUTION), AUDITOR).why()).isEqualTo("No shop");
    }

    @Test
    void risks_and_who_carries_them_are_told() {
        happened(
                new RiskIdentified(SOLUTION, RISK, BY_ANA, RiskCategory.TRUST, world.text("Nobody comes"), 3, 4),
                new RiskReassessed(SOLUTION, RISK, 2, 4, world.text("Some came")),
                new RiskShared(SOLUTION, RISK, BY_BO, 30, world.text("This year")),
                new RiskMitigated(SOLUTION, RISK, world.text("We call")),
                new RiskMaterialised(SOLUTION, RISK, world.text("It rained")),
                new RiskShareReleased(SOLUTION, RISK, BY_BO, null),
                new RiskClosed(SOLUTION, RISK, world.text("Summer")));
        assertThat(whats(Subject.of(SOLUTION)))
                .containsExactly(
                        new What.Risked(RISK, RiskCategory.TRUST, "Nobody comes", 3, 4),
                        new What.Assessed(RISK, 2, 4),
                        new What.Carried(RISK, 30, "This year"),
                        new What.Met(RISK, "We call"),
                        new What.Met(RISK, "It rained"),
                        new What.Laid(RISK),
                        new What.Laid(RISK));
        assertThat(last(Subject.of(SOLUTION), AUDITOR).why()).isEqualTo("Summer");
    }

    @Test
    void tests_and_their_passing_on_are_told() {
        happened(
                new TrialStarted(
                        SOLUTION,
                        TRIAL,
                        1,
                        BY_BO,
                        world.text("Brixton"),
                        world.text("People who come"),
                        Decimal.of("4.50"),
                        DAY,
                        null),
                new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("7"), DAY, world.text("Sunny")),
                new BeneficiaryReviewed(SOLUTION, 1, BY_ANA, Verdict.CLOSE, world.personal(ANA, "It helps")),
                new TrialConcluded(SOLUTION, TRIAL, TrialOutcome.ADOPT, world.text("It works")),
                new SolutionCirculated(SOLUTION, 1, List.of(LONDON), world.text("Bring tea")));
        assertThat(whats(Subject.of(SOLUTION)))
                .containsExactly(
                        new What.Tried(TRIAL, 1, "Brixton", "People who come", Decimal.of("4.50"), DAY, null),
                        new What.Observed(TRIAL, Decimal.of("7"), DAY),
                        new What.Reviewed(1, Verdict.CLOSE),
                        new What.Concluded(TRIAL, TrialOutcome.ADOPT, "It works"),
                        new What.Circulated(1, List.of(LONDON), "Bring tea"));
        assertThat(reviewer(Viewer.ANONYMOUS)).isNull();
        assertThat(reviewer(PARTNER).id()).isEqualTo("participant:" + ANA);
        world.erase(ANA);
        assertThat(trail(Subject.of(SOLUTION), AUDITOR).stream().map(TrailEntry::why))
                .contains("Sunny", Texts.ERASED);
    }

    @Test
    void how_it_ended_is_told() {
        happened(
                new SolutionMerged(SOLUTION, SOLUTION, world.text("The same")),
                new SolutionWithdrawn(SOLUTION, world.text("Enough")),
                new SolutionEvent.TextRedacted(SOLUTION, "event-1", "title", "kid", world.text("A name")));
        assertThat(whats(Subject.of(SOLUTION)))
                .containsExactly(new What.Ended(SOLUTION), new What.Ended(null), new What.Redacted("event-1", "title"));
        assertThat(last(Subject.of(SOLUTION), Viewer.ANONYMOUS).why()).isEqualTo("A name");
    }

    @Test
    void narratives_stand_side_by_side_until_they_are_not_shown() {
        happened(
                new ChallengeRaised(CHALLENGE, SPACE, LONDON, BY_ANA, world.text("Far away"), null),
                new ChallengeReframed(CHALLENGE, 2, world.text("Too far away"), null),
                narrative("I waited"));
        assertThat(whats(Subject.of(CHALLENGE)))
                .startsWith(new What.Raised(SPACE, LONDON, "Far away", null))
                .endsWith(new What.Narrated(NARRATIVE, NarrativeKind.LIVED_EXPERIENCE, "I waited"));
        assertThat(whats(Subject.of(CHALLENGE)).get(1))
                .isInstanceOfSatisfying(
                        What.Reframed.class,
                        reframed -> assertThat(reframed.changes()).hasSize(1));

        happened(new NarrativeWithheld(CHALLENGE, NARRATIVE, world.text("Names a nurse")));
        assertThat(told(PARTNER)).contains(Texts.WITHHELD, "Names a nurse").doesNotContain("I waited");
        assertThat(told(ORGANISER)).contains("I waited");
        happened(new NarrativeReinstated(CHALLENGE, NARRATIVE, world.text("Agreed with her")));
        assertThat(told(Viewer.ANONYMOUS)).contains("I waited");
        happened(new NarrativeWithdrawn(CHALLENGE, NARRATIVE, null));
        assertThat(told(Viewer.ANONYMOUS)).contains(Texts.WITHDRAWN).doesNotContain("I waited");
        happened(new ChallengeClosed(CHALLENGE, world.text("A bus runs")));
        assertThat(last(Subject.of(CHALLENGE), PARTNER).why()).isEqualTo("A bus runs");
    }

    @Test
    void what_an_organisation_let_people_do_is_told() {
        happened(
                new OrganisationRegistered(BODY, LONDON, OrganisationKind.NGO, world.text("Walkers")),
                new MandateGranted(BODY, BO, List.of(MandateScope.ENDORSE), null),
                new MandateRevoked(BODY, BO, world.text("Left")));
        assertThat(whats(Subject.of(BODY)))
                .containsExactly(
                        new What.Registered(LONDON, OrganisationKind.NGO, "Walkers"),
                        new What.Mandated(BO, List.of(MandateScope.ENDORSE)),
                        new What.Unmandated(BO));
        assertThat(last(Subject.of(BODY), Viewer.ANONYMOUS).why()).isEqualTo("Left");
    }

    /** Who reviewed, as one reader is told. */
    private TrailEntry.Who reviewer(Viewer viewer) {
        return trail(Subject.of(SOLUTION), viewer).stream()
                .filter(entry -> entry.what() instanceof What.Reviewed)
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private NarrativeShared narrative(String text) {
        return new NarrativeShared(
                CHALLENGE, NARRATIVE, NarrativeKind.LIVED_EXPERIENCE, BY_ANA, world.personal(ANA, text));
    }

    private void happened(Event... events) {
        for (var event : events) world.by(ana(), event);
    }

    /** What happened, but for the proposal that every story here begins with. */
    private List<What> whats(Subject of) {
        return trail(of, AUDITOR).stream()
                .map(TrailEntry::what)
                .filter(what -> !(what instanceof What.Proposed))
                .toList();
    }

    private String told(Viewer viewer) {
        return trail(Subject.of(CHALLENGE), viewer).toString();
    }

    private TrailEntry last(Subject of, Viewer viewer) {
        return trail(of, viewer).getLast();
    }

    private List<TrailEntry> trail(Subject of, Viewer viewer) {
        return world.trails().part(of, viewer, 0, 100).orElseThrow().entries();
    }
}
