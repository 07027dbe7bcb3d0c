package org.creativespaces.query.region;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per region and one for the nation. An event counts to the region of its envelope and to no other. */
final class DashboardProjection implements Projection<DashboardRow> {
    static final String NAME = "region-dashboards-v2";
    private static final Touches TOUCHES = Touches.of(
            Event.class, (e, recorded) -> Set.of(recorded.envelope().region().value(), Buckets.NATIONAL));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DashboardRow> rowType() {
        return DashboardRow.class;
    }

    @Override
    public int weight() {
        return 13;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public DashboardRow evolve(String rowId, @Nullable DashboardRow row, Recorded<Event> recorded) {
        return (row == null ? DashboardRow.EMPTY : row).after(recorded);
    }
}
