package org.creativespaces.events.solution;

import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** How a solution was tested, judged by those it is for, and passed on. */
public sealed interface TrialEvent extends SolutionEvent {
    /** A revision is tested at a site against a baseline. An organiser who runs it without being a member is no party. */
    @WireName("org.creativespaces.solution.trial_started.v1")
    record TrialStarted(
            SolutionId solution,
            TrialId trial,
            int revision,
            @Nullable Party conductor,
            Sealed site,
            Sealed measure,
            Decimal baseline,
            LocalDate start,
            @Nullable LocalDate end)
            implements TrialEvent {}

    /** The measure had this value on that day. */
    @WireName("org.creativespaces.solution.observation_recorded.v1")
    record ObservationRecorded(
            SolutionId solution,
            TrialId trial,
            Decimal value,
            LocalDate date,
            @Nullable Sealed note) implements TrialEvent {}

    /** The trial is over and came to this. */
    @WireName("org.creativespaces.solution.trial_concluded.v1")
    record TrialConcluded(SolutionId solution, TrialId trial, TrialOutcome outcome, Sealed summary)
            implements TrialEvent {}

    /** Somebody with lived experience has said whether this revision is still close to it. */
    @WireName("org.creativespaces.solution.beneficiary_reviewed.v1")
    record BeneficiaryReviewed(
            SolutionId solution,
            int revision,
            Party reviewer,
            Verdict verdict,
            @Nullable Sealed text) implements TrialEvent {}

    /** A revision is passed on to other regions with what was learnt. */
    @WireName("org.creativespaces.solution.circulated.v1")
    record SolutionCirculated(SolutionId solution, int revision, List<RegionCode> regions, Sealed learning)
            implements TrialEvent {}
}
