package org.creativespaces.events.solution;

import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What has happened to one solution. */
public sealed interface SolutionEvent extends Event
        permits PositionEvent,
                SolutionEvent.SolutionProposed,
                SolutionEvent.SolutionRevised,
                SolutionEvent.SolutionWithheld,
                SolutionEvent.SolutionReinstated,
                SolutionEvent.AgreementReached,
                SolutionEvent.AgreementLost {
    SolutionId solution();

    @Override
    default String aggregateId() {
        return solution().toString();
    }

    /** An action is proposed as revision 1, to be agreed by the rule in force in its space at that moment. */
    @WireName("org.creativespaces.solution.proposed.v1")
    record SolutionProposed(
            SolutionId solution,
            SpaceId space,
            RegionCode region,
            Party proposer,
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

    /** The positions in force meet the agreement rule. */
    @WireName("org.creativespaces.solution.agreement_reached.v1")
    record AgreementReached(SolutionId solution, int revision) implements SolutionEvent {}

    /** The positions in force no longer meet the agreement rule. */
    @WireName("org.creativespaces.solution.agreement_lost.v1")
    record AgreementLost(SolutionId solution, int revision) implements SolutionEvent {}
}
