package org.creativespaces.query.region;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** Commitments, risks and trials of each region, in buckets by solution; the nation's are the sum of the regions'. */
final class UndertakingsProjection implements Projection<UndertakingsRow> {
    static final String NAME = "region-undertakings-v1";
    private static final Touches TOUCHES = Touches.of(CommitmentEvent.class, UndertakingsProjection::rowOf)
            .and(RiskEvent.class, UndertakingsProjection::rowOf)
            .and(TrialEvent.class, UndertakingsProjection::rowOf)
            .but(ProgressReported.class)
            .but(RiskMitigated.class)
            .but(RiskMaterialised.class)
            .but(BeneficiaryReviewed.class)
            .but(SolutionCirculated.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<UndertakingsRow> rowType() {
        return UndertakingsRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    private static Set<String> rowOf(SolutionEvent event, Recorded<Event> recorded) {
        return Set.of(Buckets.rowOf(
                recorded.envelope().region().value(), event.solution().value()));
    }

    @Override
    public UndertakingsRow evolve(String rowId, @Nullable UndertakingsRow row, Recorded<Event> recorded) {
        return (row == null ? UndertakingsRow.NONE : row).after(recorded);
    }
}
