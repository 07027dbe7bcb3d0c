package org.creativespaces.query.challenge;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per narrative: a challenge may gather more of them than one row should hold. */
final class NarrativeProjection implements Projection<NarrativeRow> {
    static final String NAME = "narratives-v1";
    /** Clients may choose ids: one that was used in another challenge names another narrative there. */
    private static final Touches TOUCHES = Touches.of(NarrativeShared.class, e -> rowOf(e, e.narrative()))
            .and(NarrativeWithdrawn.class, e -> rowOf(e, e.narrative()))
            .and(NarrativeWithheld.class, e -> rowOf(e, e.narrative()))
            .and(NarrativeReinstated.class, e -> rowOf(e, e.narrative()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<NarrativeRow> rowType() {
        return NarrativeRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    private static Set<String> rowOf(ChallengeEvent event, NarrativeId narrative) {
        return Set.of(event.challenge() + "/" + narrative);
    }

    @Override
    public NarrativeRow evolve(String rowId, @Nullable NarrativeRow row, Recorded<Event> recorded) {
        if (recorded.event() instanceof NarrativeShared e) {
            return NarrativeRow.shared(e, recorded.envelope().occurredAt(), recorded.position());
        }
        if (row == null) throw new IllegalStateException("a narrative that was never shared");
        return switch (recorded.event()) {
            case NarrativeWithdrawn e -> row.with(true, row.withheld(), e.reason());
            case NarrativeWithheld e -> row.with(row.withdrawn(), true, e.reason());
            case NarrativeReinstated e -> row.with(row.withdrawn(), false, null);
            default -> row;
        };
    }
}
