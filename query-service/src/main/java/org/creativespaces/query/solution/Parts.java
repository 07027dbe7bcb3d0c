package org.creativespaces.query.solution;

import java.util.List;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.Sequel.Part;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.risk.RiskQueries;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.ReviewView;
import org.creativespaces.query.solution.trial.TrialQueries;
import org.creativespaces.query.solution.trial.TrialView;

/** What a solution consists of beside its own row, as one reader may see it. */
record Parts(List<CommitmentView> commitments, List<RiskView> risks, List<TrialView> trials, List<ReviewView> reviews) {
    /** Whether a reader sees who reviewed: everybody who reviews has lived experience. */
    @FunctionalInterface
    interface Naming {
        boolean seesFullTrail(Viewer viewer, SpaceId space, RegionCode region);
    }

    /** Where the parts come from. */
    record Sources(CommitmentQueries commitments, RiskQueries risks, TrialQueries trials, Naming naming) {
        Parts of(SolutionRow row, Viewer viewer) {
            var id = row.id();
            var withheld = row.isWithheldFrom(viewer);
            var named = naming.seesFullTrail(
                    viewer, row.origin().space(), row.origin().region());
            var begun = row.sequel().begun();
            return new Parts(
                    begun.contains(Part.COMMITMENTS) ? commitments.of(id, withheld) : List.of(),
                    begun.contains(Part.RISKS) ? risks.of(id, withheld) : List.of(),
                    begun.contains(Part.TRIALS) ? trials.trials(id, withheld) : List.of(),
                    begun.contains(Part.REVIEWS) ? trials.reviews(id, withheld, named) : List.of());
        }
    }
}
