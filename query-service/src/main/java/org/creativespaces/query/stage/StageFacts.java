package org.creativespaces.query.stage;

import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a solution's stage rests on.
 *
 * @param ending {@link Stage#MERGED} or {@link Stage#WITHDRAWN} once it is so
 * @param commitments how many were made and not released
 * @param running how many trials run
 * @param latest what the trial concluded last came to
 */
public record StageFacts(
        boolean withheld,
        @Nullable Stage ending,
        boolean adopted,
        boolean circulated,
        int running,
        @Nullable TrialOutcome latest,
        int commitments,
        boolean agreed) {
    public static final StageFacts JUST_PROPOSED = new StageFacts(false, null, false, false, 0, null, 0, false);

    /** Events that change no stage leave the facts as they are. */
    public StageFacts after(SolutionEvent event) {
        return switch (event) {
            case SolutionWithheld e -> withheld(true);
            case SolutionReinstated e -> withheld(false);
            case SolutionMerged e -> ended(Stage.MERGED);
            case SolutionWithdrawn e -> ended(Stage.WITHDRAWN);
            case SolutionCirculated e -> passedOn(adopted, true);
            case TrialStarted e -> tried(running + 1, latest);
            case TrialConcluded e -> tried(running - 1, e.outcome());
            case ActionCommitted e -> with(commitments + 1, agreed);
            case CommitmentReleased e -> with(commitments - 1, agreed);
            case AgreementReached e -> with(commitments, true);
            case AgreementLost e -> with(commitments, false);
            default -> this;
        };
    }

    /** A solution elsewhere was proposed as an adaptation of this one. */
    public StageFacts afterAdoption() {
        return passedOn(true, circulated);
    }

    public Stage stage() {
        if (withheld) return Stage.WITHHELD;
        if (ending != null) return ending;
        if (adopted) return Stage.ADOPTED;
        if (circulated) return Stage.CIRCULATED;
        if (running > 0) return Stage.IN_TRIAL;
        if (latest != null) return latest == TrialOutcome.ABANDON ? Stage.NOT_PROVEN : Stage.PROVEN;
        if (commitments > 0) return Stage.COMMITTED;
        return agreed ? Stage.AGREED : Stage.PROPOSED;
    }

    private StageFacts withheld(boolean now) {
        return new StageFacts(now, ending, adopted, circulated, running, latest, commitments, agreed);
    }

    private StageFacts ended(Stage how) {
        return new StageFacts(withheld, how, adopted, circulated, running, latest, commitments, agreed);
    }

    private StageFacts passedOn(boolean nowAdopted, boolean nowCirculated) {
        return new StageFacts(withheld, ending, nowAdopted, nowCirculated, running, latest, commitments, agreed);
    }

    private StageFacts tried(int nowRunning, @Nullable TrialOutcome nowLatest) {
        return new StageFacts(withheld, ending, adopted, circulated, nowRunning, nowLatest, commitments, agreed);
    }

    private StageFacts with(int nowCommitments, boolean nowAgreed) {
        return new StageFacts(withheld, ending, adopted, circulated, running, latest, nowCommitments, nowAgreed);
    }
}
