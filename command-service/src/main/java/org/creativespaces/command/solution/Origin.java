package org.creativespaces.command.solution;

import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.jspecify.annotations.Nullable;

/**
 * What of a solution never changes.
 *
 * @param proposer absent where an organiser adopted it for the space
 * @param rule the agreement rule in force in the space when it was proposed
 */
record Origin(
        SolutionId id,
        SpaceId space,
        RegionCode region,
        @Nullable Party proposer,
        AgreementRule rule) {
    static Origin of(SolutionProposed e) {
        return new Origin(e.solution(), e.space(), e.region(), e.proposer(), e.agreementRule());
    }

    /** The person who proposed it, for themself or for an organisation. */
    @Nullable
    ParticipantId person() {
        return proposer == null ? null : proposer.participant();
    }
}
