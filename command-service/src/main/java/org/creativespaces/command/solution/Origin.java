package org.creativespaces.command.solution;

import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;

/**
 * What of a solution never changes.
 *
 * @param rule the agreement rule in force in the space when it was proposed
 */
record Origin(SolutionId id, SpaceId space, RegionCode region, Party proposer, AgreementRule rule) {
    static Origin of(SolutionProposed e) {
        return new Origin(e.solution(), e.space(), e.region(), e.proposer(), e.agreementRule());
    }
}
