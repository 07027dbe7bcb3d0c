package org.creativespaces.query.trail;

import org.creativespaces.events.Event;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says why something was done, in the words of who did it.
 *
 * @param open opens the texts that are withheld with the thing
 * @param always opens the reasons of those who withhold, reinstate and redact
 */
record Reasons(Texts.Opened open, Texts.Opened always) {
    @Nullable
    String of(Event event) {
        return switch (event) {
            case SolutionEndorsed e -> open.optional(e.text());
            case StoodAside e -> open.optional(e.text());
            case ConcernRaised e -> open.optional(e.text());
            case SolutionRevised e -> open.optional(e.rationale());
            case SolutionWithheld e -> always.text(e.reason());
            case SolutionReinstated e -> always.text(e.reason());
            case SolutionMerged e -> open.text(e.reason());
            case SolutionWithdrawn e -> open.text(e.reason());
            case CommitmentReleased e -> open.text(e.reason());
            case RiskReassessed e -> open.optional(e.reason());
            case RiskShareReleased e -> open.optional(e.reason());
            case RiskClosed e -> open.text(e.reason());
            case ObservationRecorded e -> open.optional(e.note());
            case BeneficiaryReviewed e -> open.optional(e.text());
            case ChallengeClosed e -> open.text(e.reason());
            case NarrativeWithdrawn e -> open.optional(e.reason());
            case NarrativeWithheld e -> always.text(e.reason());
            case NarrativeReinstated e -> always.text(e.reason());
            case MandateGranted e -> open.optional(e.reason());
            case MandateRevoked e -> open.optional(e.reason());
            case SpaceClosed e -> open.text(e.reason());
            case Redaction e -> always.text(e.reason());
            default -> null;
        };
    }
}
