package org.creativespaces.query.solution.risk;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.creativespaces.query.solution.risk.RiskRow.Note;
import org.creativespaces.query.solution.risk.RiskRow.Share;
import org.jspecify.annotations.Nullable;

/** One row per risk, by its solution too: ids are given by clients and unique in their solution only. */
final class RiskProjection implements Projection<RiskRow> {
    static final String NAME = "risks-v1";
    private static final Touches TOUCHES = Touches.of(RiskEvent.class, e -> Set.of(e.solution() + "/" + e.risk()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RiskRow> rowType() {
        return RiskRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public RiskRow evolve(String rowId, @Nullable RiskRow row, Recorded<Event> recorded) {
        var event = (RiskEvent) recorded.event();
        if (event instanceof RiskIdentified e) return RiskRow.identified(e, recorded);
        if (row == null) throw new IllegalStateException("a risk that nobody saw");
        var occurredAt = recorded.envelope().occurredAt();
        return switch (event) {
            case RiskIdentified e -> row;
            case RiskReassessed e -> row.assessed(e.likelihood(), e.impact());
            case RiskShared e -> row.shared(new Share(e.party(), e.percent(), e.terms()));
            case RiskShareReleased e -> row.released(e.party());
            case RiskMitigated e -> row.mitigated(new Note(e.description(), occurredAt));
            case RiskMaterialised e -> row.materialised(new Note(e.description(), occurredAt));
            case RiskClosed e -> row.closed(new Note(e.reason(), occurredAt));
        };
    }
}
