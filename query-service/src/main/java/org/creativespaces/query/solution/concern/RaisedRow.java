package org.creativespaces.query.solution.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What one party has ever objected to in one solution.
 *
 * @param concerns in the order in which they were raised; those that gave no reason are left out
 * @param position where the latest event about them is recorded in the ledger
 */
record RaisedRow(SolutionId solution, List<Raised> concerns, long position) {
    /**
     * One objection.
     *
     * @param ended that the party gave it up, and how; null while it holds it
     */
    record Raised(
            ConcernId id,
            int revision,
            Party party,
            Sealed text,
            @Nullable ConcernState ended,
            Instant raisedAt,
            long position) {
        Raised ended(ConcernState how) {
            return ended == null ? new Raised(id, revision, party, text, how, raisedAt, position) : this;
        }
    }

    static RaisedRow none(SolutionId solution) {
        return new RaisedRow(solution, List.of(), 0);
    }

    RaisedRow ended(ConcernState how, long at) {
        return new RaisedRow(
                solution, concerns.stream().map(concern -> concern.ended(how)).toList(), at);
    }

    RaisedRow with(ConcernRaised event, Sealed text, Recorded<?> recorded) {
        var now = new ArrayList<>(concerns);
        now.add(new Raised(
                event.concern(),
                event.revision(),
                event.party(),
                text,
                null,
                recorded.envelope().occurredAt(),
                recorded.position()));
        return new RaisedRow(solution, List.copyOf(now), recorded.position());
    }
}
