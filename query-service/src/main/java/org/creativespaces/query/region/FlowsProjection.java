package org.creativespaces.query.region;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** What passes between regions: one row for all of them, for there are few. */
final class FlowsProjection implements Projection<FlowsRow> {
    static final String NAME = "region-flows-v1";
    static final String ROW = "flows";
    private static final Touches TOUCHES = Touches.of(SolutionCirculated.class, e -> Set.of(ROW))
            .and(SolutionProposed.class, e -> e.adaptedFrom() == null ? Set.of() : Set.of(ROW));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<FlowsRow> rowType() {
        return FlowsRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public FlowsRow evolve(String rowId, @Nullable FlowsRow row, Recorded<Event> recorded) {
        var before = row == null ? FlowsRow.NONE : row;
        var here = recorded.envelope().region();
        if (recorded.event() instanceof SolutionCirculated e) return before.circulated(here, e.regions());
        var sources = recorded.envelope().toRegions();
        return before.adopted(sources.isEmpty() ? here : sources.getFirst(), here);
    }
}
