package org.creativespaces.query.organisation;

import java.util.List;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationEvent.TextRedacted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per organisation. */
final class OrganisationProjection implements Projection<OrganisationRow> {
    static final String NAME = "organisations-v1";
    private static final Touches TOUCHES =
            Touches.of(OrganisationEvent.class, e -> Set.of(e.organisation().toString()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<OrganisationRow> rowType() {
        return OrganisationRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public OrganisationRow evolve(String rowId, @Nullable OrganisationRow row, Recorded<Event> recorded) {
        if (recorded.event() instanceof OrganisationRegistered e) {
            return new OrganisationRow(e.organisation(), e.region(), e.kind(), e.name(), List.of(), recorded.version());
        }
        if (row == null) throw new IllegalStateException("an organisation that was never registered");
        return after(row, (OrganisationEvent) recorded.event()).at(recorded.version());
    }

    private static OrganisationRow after(OrganisationRow row, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> row;
            case MandateGranted e -> row.granted(e.participant(), e.scope());
            case MandateRevoked e -> row.revoked(e.participant());
            case TextRedacted e -> row;
        };
    }
}
