package org.creativespaces.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.projection.PositionStore.Mark;

/** Stores how far the projections have come that are worked on here, whenever they have come further. For one thread. */
final class Marks {
    private final PositionStore store;
    private final LedgerReader ledger;
    private final Map<String, Long> remembered = new HashMap<>();

    Marks(PositionStore store, LedgerReader ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** Takes up a projection where it was left, if it was left in this ledger. */
    void takeUp(Lane lane) {
        var mark = store.load(lane.name());
        var known = mark == null || isOfThisLedger(mark);
        lane.startAt(mark == null ? 0 : mark.position());
        remembered.put(lane.name(), lane.position());
        if (!known)
            lane.stop(new IllegalStateException("was built from another ledger at position " + lane.position()));
    }

    private boolean isOfThisLedger(Mark mark) {
        return ledger.after(mark.position() - 1, 1).stream()
                .anyMatch(event -> event.id().equals(mark.eventId()));
    }

    /** Of those that have come to an event of the batch. */
    void remember(Batch batch, Stream<Lane> some) {
        var marks = some.filter(lane -> batch.holds(lane.position()) && isNew(lane))
                .map(lane -> new Mark(lane.name(), lane.position(), batch.idAt(lane.position())))
                .toList();
        if (marks.isEmpty()) return;
        store.save(marks);
        marks.forEach(mark -> remembered.put(mark.projection(), mark.position()));
    }

    private boolean isNew(Lane lane) {
        return lane.position() > remembered.getOrDefault(lane.name(), 0L);
    }
}
