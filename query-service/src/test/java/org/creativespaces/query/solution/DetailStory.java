package org.creativespaces.query.solution;

import static org.creativespaces.query.solution.SolutionStory.BY_ANA;
import static org.creativespaces.query.solution.SolutionStory.BY_BO;
import static org.creativespaces.query.solution.SolutionStory.BY_BODY;
import static org.creativespaces.query.solution.SolutionStory.OTHER;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.concerned;
import static org.creativespaces.query.solution.SolutionStory.endorsed;
import static org.creativespaces.query.solution.SolutionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.Actor;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
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
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.ledger.Story;

/** A solution to which everything has happened that can. */
public final class DetailStory {
    public static final SolutionId WALKS = SOLUTION;
    static final SpaceId ELSEWHERE = SpaceId.of("0190a5c0-0000-7000-8000-0000000000b1");
    static final CommitmentId LATE = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c1");
    static final CommitmentId SOON = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c2");
    static final CommitmentId FAR = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c3");
    static final CommitmentId DONE = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c4");
    static final CommitmentId GONE = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000c5");
    static final RiskId TRUST = RiskId.of("0190a5c0-0000-7000-8000-0000000000d1");
    static final RiskId MONEY = RiskId.of("0190a5c0-0000-7000-8000-0000000000d2");
    static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-0000000000e1");

    private DetailStory() {}

    public static Story story() {
        return SolutionStory.story()
                .tell(
                        proposed(SOLUTION, "Walk together"),
                        concerned(BY_BO, 1, null),
                        new ConcernAnswered(SOLUTION, SolutionStory.CONCERN, Actor.user("olu"), sealed("a bus")),
                        new ConcernResolved(SOLUTION, SolutionStory.CONCERN),
                        endorsed(BY_ANA, 1, null))
                .tell(
                        committed(FAR, "2026-05-01"),
                        committed(SOON, "2026-03-31"),
                        committed(LATE, "2026-03-30"),
                        committed(DONE, "2026-03-02"),
                        committed(GONE, "2026-03-02"),
                        new ProgressReported(SOLUTION, LATE, sealed("half way"), 50),
                        new CommitmentFulfilled(SOLUTION, DONE, sealed("photos")),
                        new CommitmentReleased(SOLUTION, GONE, sealed("no money")))
                .tell(
                        new RiskIdentified(
                                SOLUTION, MONEY, BY_BO, RiskCategory.FINANCE, sealed("it costs too much"), 2, 2),
                        new RiskIdentified(SOLUTION, TRUST, BY_ANA, RiskCategory.TRUST, sealed("nobody comes"), 3, 4),
                        new RiskShared(SOLUTION, TRUST, BY_BODY, 30, sealed("in kind")),
                        new RiskMitigated(SOLUTION, TRUST, sealed("asked them")),
                        new RiskMaterialised(SOLUTION, TRUST, sealed("two came")),
                        new RiskClosed(SOLUTION, MONEY, sealed("paid for")))
                .tell(
                        new TrialStarted(
                                SOLUTION,
                                TRIAL,
                                1,
                                BY_ANA,
                                sealed("ward 3"),
                                sealed("days until seen"),
                                Decimal.of("12.5"),
                                LocalDate.parse("2026-03-02"),
                                null),
                        new ObservationRecorded(
                                SOLUTION, TRIAL, Decimal.of("9.0"), LocalDate.parse("2026-03-09"), sealed("calm")),
                        new BeneficiaryReviewed(SOLUTION, 1, BY_ANA, Verdict.CLOSE, sealed("as we asked")),
                        new TrialConcluded(SOLUTION, TRIAL, TrialOutcome.ADOPT, sealed("it works")),
                        new SolutionCirculated(SOLUTION, 1, List.of(Story.LEEDS), sealed("start small")))
                .in(Story.LEEDS, ELSEWHERE)
                .tell(SolutionStory.adapted(OTHER, SOLUTION, 1, "Walk in Leeds", ELSEWHERE, Story.LEEDS))
                .in(Story.LONDON, SolutionStory.SPACE);
    }

    /** It was adopted for its space by an organiser who is no member. */
    public static Story adoptedByNobody() {
        return SolutionStory.story()
                .tell(proposed(OTHER, "Walk there"), SolutionStory.adoptedByNobody(SOLUTION, OTHER, "Walk here too"));
    }

    public static SolutionWithdrawn withdrawn() {
        return new SolutionWithdrawn(SOLUTION, sealed("done elsewhere"));
    }

    private static ActionCommitted committed(CommitmentId id, String due) {
        return new ActionCommitted(
                SOLUTION, id, 1, BY_BODY, sealed("hire a bus"), LocalDate.parse(due), sealed("£300"));
    }
}
