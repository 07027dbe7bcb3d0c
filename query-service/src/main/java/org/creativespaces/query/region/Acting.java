package org.creativespaces.query.region;

import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.jspecify.annotations.Nullable;

/** Whose act an event is. */
final class Acting {
    private Acting() {}

    /** The party that the event names; null where it names none. */
    static @Nullable Party partyOf(Event event) {
        return switch (event) {
            case PositionEvent e -> e.party();
            case SolutionProposed e -> e.proposer();
            case ActionCommitted e -> e.party();
            case RiskIdentified e -> e.owner();
            case RiskShared e -> e.party();
            case RiskShareReleased e -> e.party();
            case TrialStarted e -> e.conductor();
            case BeneficiaryReviewed e -> e.reviewer();
            case ChallengeRaised e -> e.raiser();
            case NarrativeShared e -> e.author();
            default -> null;
        };
    }
}
