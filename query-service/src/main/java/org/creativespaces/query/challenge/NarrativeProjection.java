package org.creativespaces.query.challenge;

import java.util.Optional;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** One row per narrative: a challenge may gather more of them than one row should hold. */
final class NarrativeProjection implements Projection<NarrativeRow> {
    static final String NAME = "narratives-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<NarrativeRow> rowType() {
        return NarrativeRow.class;
    }

    /** Clients may choose ids: one that was used in another challenge names another narrative there. */
    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return narrative(recorded.event())
                .map(id -> Set.of(recorded.event().aggregateId() + "/" + id))
                .orElse(Set.of());
    }

    private static Optional<NarrativeId> narrative(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case NarrativeShared e -> e.narrative();
                    case NarrativeWithdrawn e -> e.narrative();
                    case NarrativeWithheld e -> e.narrative();
                    case NarrativeReinstated e -> e.narrative();
                    default -> null;
                });
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
