package org.creativespaces.query.solution.trial;

import java.util.List;
import org.creativespaces.query.directory.Parties.Known;
import org.creativespaces.query.solution.trial.TrialView.Conclusion;
import org.creativespaces.query.solution.trial.TrialView.Observation;
import org.creativespaces.query.texts.Texts.Opened;

/**
 * Puts trials and reviews into words for one reader.
 *
 * @param texts the solution's own, which may be withheld
 * @param always texts that nobody withholds
 */
record TrialTelling(Known parties, Opened texts, Opened always) {
    TrialView view(TrialRow row, List<ObservationRow> observations) {
        var conclusion = row.conclusion();
        return new TrialView(
                row.id(),
                row.revision(),
                row.conductor() == null ? null : parties.named(row.conductor(), always),
                texts.text(row.site()),
                texts.text(row.measure()),
                row.baseline(),
                row.start(),
                row.end(),
                observations.stream().map(this::observation).toList(),
                conclusion == null
                        ? null
                        : new Conclusion(
                                conclusion.outcome(), texts.text(conclusion.summary()), conclusion.occurredAt()));
    }

    private Observation observation(ObservationRow row) {
        return new Observation(row.value(), row.date(), texts.optional(row.note()));
    }

    ReviewView view(ReviewRow row, boolean named) {
        return new ReviewView(
                row.revision(),
                row.verdict(),
                texts.optional(row.text()),
                named ? parties.named(row.reviewer(), always) : null,
                row.reviewedAt());
    }
}
