package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How a solution fared in tests, and in the eyes of those it is for.
 *
 * @param latest the latest conclusion, if there is one
 * @param reviews in their order, on revisions from the last substantive one on
 */
record Trials(PMap<TrialId, Trial> byId, @Nullable TrialOutcome latest, PVector<Review> reviews) {
    static final Trials NONE = new Trials(HashTreePMap.empty(), null, TreePVector.empty());

    /** Who runs it, if a member does, and whether it is over. */
    record Trial(@Nullable ParticipantId conductor, boolean concluded) {}

    /** What somebody with lived experience said. */
    record Review(ParticipantId reviewer, Verdict verdict) {}

    Trials after(TrialEvent event) {
        return switch (event) {
            case TrialStarted e -> {
                var conductor = e.conductor();
                yield with(e.trial(), new Trial(conductor == null ? null : conductor.participant(), false), latest);
            }
            case ObservationRecorded e -> this;
            case TrialConcluded e -> {
                var trial = requireNonNull(byId.get(e.trial()));
                yield with(e.trial(), new Trial(trial.conductor(), true), e.outcome());
            }
            case BeneficiaryReviewed e ->
                new Trials(byId, latest, reviews.plus(new Review(e.reviewer().participant(), e.verdict())));
            case SolutionCirculated e -> this;
        };
    }

    /** A substantive revision makes it another action, of which nobody has said yet whether it is close. */
    Trials withoutReviews() {
        return new Trials(byId, latest, TreePVector.empty());
    }

    private Trials with(TrialId id, Trial trial, @Nullable TrialOutcome nowLatest) {
        return new Trials(byId.plus(id, trial), nowLatest, reviews);
    }
}
