package org.creativespaces.query.trail;

import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.query.texts.Texts;

/** Tells what became of a solution once people began to act on it. */
record Undertakings(Texts.Opened open) {
    What what(CommitmentEvent event) {
        return switch (event) {
            case ActionCommitted e ->
                new What.Committed(
                        e.commitment(), e.revision(), open.text(e.action()), e.due(), open.optional(e.resources()));
            case ProgressReported e -> new What.Progressed(e.commitment(), open.text(e.note()), e.percent());
            case CommitmentFulfilled e -> new What.Fulfilled(e.commitment(), open.text(e.evidence()));
            case CommitmentReleased e -> new What.Released(e.commitment());
        };
    }

    What what(RiskEvent event) {
        return switch (event) {
            case RiskIdentified e ->
                new What.Risked(e.risk(), e.category(), open.text(e.description()), e.likelihood(), e.impact());
            case RiskReassessed e -> new What.Assessed(e.risk(), e.likelihood(), e.impact());
            case RiskShared e -> new What.Carried(e.risk(), e.percent(), open.text(e.terms()));
            case RiskShareReleased e -> new What.Laid(e.risk());
            case RiskMitigated e -> new What.Met(e.risk(), open.text(e.description()));
            case RiskMaterialised e -> new What.Met(e.risk(), open.text(e.description()));
            case RiskClosed e -> new What.Laid(e.risk());
        };
    }

    What what(TrialEvent event) {
        return switch (event) {
            case TrialStarted e ->
                new What.Tried(
                        e.trial(),
                        e.revision(),
                        open.text(e.site()),
                        open.text(e.measure()),
                        e.baseline(),
                        e.start(),
                        e.end());
            case ObservationRecorded e -> new What.Observed(e.trial(), e.value(), e.date());
            case TrialConcluded e -> new What.Concluded(e.trial(), e.outcome(), open.text(e.summary()));
            case BeneficiaryReviewed e -> new What.Reviewed(e.revision(), e.verdict());
            case SolutionCirculated e -> new What.Circulated(e.revision(), e.regions(), open.text(e.learning()));
        };
    }
}
