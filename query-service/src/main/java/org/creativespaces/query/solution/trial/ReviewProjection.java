package org.creativespaces.query.solution.trial;

import org.creativespaces.events.Event;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.PerEvent;

/** One row per review, by the event's id: as many people may review a solution as there are. */
final class ReviewProjection extends PerEvent<BeneficiaryReviewed, ReviewRow> {
    static final String NAME = "reviews-v1";

    ReviewProjection() {
        super(NAME, BeneficiaryReviewed.class, ReviewRow.class);
    }

    @Override
    protected ReviewRow row(BeneficiaryReviewed event, Recorded<Event> recorded) {
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
