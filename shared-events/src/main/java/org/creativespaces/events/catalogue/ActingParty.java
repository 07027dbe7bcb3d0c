package org.creativespaces.events.catalogue;

import java.util.Optional;
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

/** In what capacity somebody did something, where the event says so. */
public final class ActingParty {
    private ActingParty() {}

    /** The party whose act the event is; none for what an organiser or a program does, and for what names no party. */
    public static Optional<Party> of(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case SolutionProposed e -> e.proposer();
                    case PositionEvent e -> e.party();
                    case ActionCommitted e -> e.party();
                    case RiskIdentified e -> e.owner();
                    case RiskShared e -> e.party();
                    case RiskShareReleased e -> e.party();
                    case TrialStarted e -> e.conductor();
                    case BeneficiaryReviewed e -> e.reviewer();
                    case ChallengeRaised e -> e.raiser();
                    case NarrativeShared e -> e.author();
                    default -> null;
                });
    }
}
