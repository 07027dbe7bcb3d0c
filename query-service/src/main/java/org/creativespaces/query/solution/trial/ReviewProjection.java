package org.creativespaces.query.solution.trial;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** One row per review, by the event's id: as many people may review a solution as there are. */
final class ReviewProjection implements Projection<ReviewRow> {
    static final String NAME = "reviews-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ReviewRow> rowType() {
        return ReviewRow.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return recorded.event() instanceof BeneficiaryReviewed ? Set.of(recorded.id()) : Set.of();
    }

    @Override
    public ReviewRow evolve(String rowId, @Nullable ReviewRow row, Recorded<Event> recorded) {
        var event = (BeneficiaryReviewed) recorded.event();
        return new ReviewRow(
                event.solution(),
                event.revision(),
                event.reviewer(),
                event.verdict(),
                event.text(),
                recorded.envelope().occurredAt(),
                recorded.position());
    }
}
