package org.creativespaces.query.solution;

import java.time.Instant;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.jspecify.annotations.Nullable;

/**
 * What was fixed when a solution was proposed.
 *
 * @param proposer absent where an organiser adopted it for the space
 * @param position where the proposal is recorded in the ledger
 */
record Origin(
        SpaceId space,
        RegionCode region,
        @Nullable Party proposer,
        AgreementRule agreementRule,
        List<ChallengeId> challenges,
        List<NarrativeId> narratives,
        @Nullable Adaptation adaptedFrom,
        Instant proposedAt,
        long position) {
    static Origin of(SolutionProposed e, Instant proposedAt, long position) {
        return new Origin(
                e.space(),
                e.region(),
                e.proposer(),
                e.agreementRule(),
                e.challenges(),
                e.narratives(),
                e.adaptedFrom(),
                proposedAt,
                position);
    }
}
