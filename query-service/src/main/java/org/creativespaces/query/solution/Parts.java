package org.creativespaces.query.solution;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.Sequel.Part;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.commitment.CommitmentViews;
import org.creativespaces.query.solution.concern.ConcernQueries;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.risk.RiskViews;
import org.creativespaces.query.solution.trial.ReviewView;
import org.creativespaces.query.solution.trial.TrialQueries;
import org.creativespaces.query.solution.trial.TrialView;

/** What a solution consists of beside its own row, as one reader may see it. */
record Parts(
        List<ConcernView> concerns,
        List<CommitmentView> commitments,
        List<RiskView> risks,
        List<TrialView> trials,
        List<ReviewView> reviews) {
    /** Where the parts come from. */
    record Sources(
            ConcernQueries concerns,
            CommitmentViews commitments,
            RiskViews risks,
            TrialQueries trials,
            BiPredicate<Viewer, SpaceId> seesFullTrail) {
        Parts of(SolutionRow row, Viewer viewer, LocalDate today) {
            var id = row.id();
            var withheld = row.isWithheldFrom(viewer);
            var named = seesFullTrail.test(viewer, row.origin().space());
            var begun = row.sequel().begun();
            return new Parts(
                    row.everRaised() ? concerns.of(id, withheld) : List.of(),
                    begun.contains(Part.COMMITMENTS) ? commitments.of(id, withheld, today) : List.of(),
                    begun.contains(Part.RISKS) ? risks.of(id, withheld) : List.of(),
                    begun.contains(Part.TRIALS) ? trials.trials(id, withheld) : List.of(),
                    begun.contains(Part.REVIEWS) ? trials.reviews(id, withheld, named) : List.of());
        }
    }
}
