package org.creativespaces.query.region;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** The stages of each region's solutions, in buckets by solution; the nation's are the sum of the regions'. */
final class StagesProjection implements Projection<StagesRow> {
    static final String NAME = "region-stages-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<StagesRow> rowType() {
        return StagesRow.class;
    }

    /** Most events are positions and change no stage: passing over them is what makes this cheap. */
    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return switch (recorded.event()) {
            case PositionEvent e -> Set.of();
            case SolutionRevised e -> Set.of();
            case SolutionEvent e ->
                Set.of(Buckets.rowOf(
                        recorded.envelope().region().value(), e.solution().value()));
            default -> Set.of();
        };
    }

    @Override
    public StagesRow evolve(String rowId, @Nullable StagesRow row, Recorded<Event> recorded) {
        return (row == null ? StagesRow.NONE : row).after((SolutionEvent) recorded.event());
    }
}
