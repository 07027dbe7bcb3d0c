package org.creativespaces.events.solution;

import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What has happened to one solution. */
public sealed interface SolutionEvent extends Event
        permits PositionEvent,
                ConcernEvent,
                CommitmentEvent,
                RiskEvent,
                TrialEvent,
                SolutionEvent.SolutionProposed,
                SolutionEvent.SolutionRevised,
                SolutionEvent.SolutionWithheld,
                SolutionEvent.SolutionReinstated,
                SolutionEvent.SolutionMerged,
                SolutionEvent.SolutionWithdrawn,
                SolutionEvent.AgreementReached,
                SolutionEvent.AgreementLost,
                SolutionEvent.TextRedacted {
    SolutionId solution();

    @Override
    default String aggregateId() {
        return solution().toString();
    }

    /**
     * An action is proposed as revision 1, to be agreed by the rule in force in its space at that moment.
     *
     * @param proposer absent where an organiser who is no member adopts what was circulated: then it is no party's
     */
    @WireName("org.creativespaces.solution.proposed.v1")
    record SolutionProposed(
            SolutionId solution,
            SpaceId space,
            RegionCode region,
            @Nullable Party proposer,
            Sealed title,
            @Nullable Sealed summary,
            List<ChallengeId> challenges,
            List<NarrativeId> narratives,
            AgreementRule agreementRule,
            @Nullable Adaptation adaptedFrom)
            implements SolutionEvent {}

    /** The solution reads differently from now on; earlier revisions stay readable. */
    @WireName("org.creativespaces.solution.revised.v1")
    record SolutionRevised(
            SolutionId solution,
            int revision,
            RevisionKind kind,
            Sealed title,
            @Nullable Sealed summary,
            @Nullable Sealed rationale)
            implements SolutionEvent {}

    /** The text is shown to organisers and auditors only, the reason to all; no further positions are taken. */
    @WireName("org.creativespaces.solution.withheld.v1")
    record SolutionWithheld(SolutionId solution, Sealed reason) implements SolutionEvent {}

    /** The text is shown to all again and positions are taken. */
    @WireName("org.creativespaces.solution.reinstated.v1")
    record SolutionReinstated(SolutionId solution, Sealed reason) implements SolutionEvent {}

    /** The solution goes on in another one of the same space; this one takes no further positions. */
    @WireName("org.creativespaces.solution.merged.v1")
    record SolutionMerged(SolutionId solution, SolutionId into, Sealed reason) implements SolutionEvent {}

    /** The solution is no longer proposed; this is for ever. */
    @WireName("org.creativespaces.solution.withdrawn.v1")
    record SolutionWithdrawn(SolutionId solution, Sealed reason) implements SolutionEvent {}

    /** The positions in force meet the agreement rule. */
    @WireName("org.creativespaces.solution.agreement_reached.v1")
    record AgreementReached(SolutionId solution, int revision) implements SolutionEvent {}

    /** The positions in force no longer meet the agreement rule. */
    @WireName("org.creativespaces.solution.agreement_lost.v1")
    record AgreementLost(SolutionId solution, int revision) implements SolutionEvent {}

    /** One text about the solution can no longer be read by anybody. */
    @WireName("org.creativespaces.solution.text_redacted.v1")
    record TextRedacted(SolutionId solution, String eventId, String field, String key, Sealed reason)
            implements SolutionEvent, Redaction {}
}
