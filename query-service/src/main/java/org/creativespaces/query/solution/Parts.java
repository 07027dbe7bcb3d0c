package org.creativespaces.query.solution;

import java.util.List;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.risk.RiskQueries;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.ReviewView;
import org.creativespaces.query.solution.trial.TrialQueries;
import org.creativespaces.query.solution.trial.TrialView;

/** What a solution consists of beside its own row, as one reader may see it. */
record Parts(List<CommitmentView> commitments, List<RiskView> risks, List<TrialView> trials, List<ReviewView> reviews) {
    /** Where the parts come from. */
    record Sources(CommitmentQueries commitments, RiskQueries risks, TrialQueries trials) {
        Parts of(SolutionRow row, Viewer viewer) {
            var id = row.id();
            var withheld = row.isWithheldFrom(viewer);
            var named = viewer.seesFullTrail(row.origin().region());
            return new Parts(
                    commitments.of(id, withheld),
                    risks.of(id, withheld),
                    trials.trials(id, withheld),
                    trials.reviews(id, withheld, named));
        }
    }
}
