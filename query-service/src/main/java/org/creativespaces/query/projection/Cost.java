package org.creativespaces.query.projection;

import java.util.Collection;
import java.util.stream.Stream;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.PositionEvent;

/** What it costs one process to build some projections, in tenths of a microsecond of processor for each event of a ledger. */
final class Cost {
    /**
     * Nine of ten events are positions. Decoding them, and clearing away what that leaves behind, is paid once, however many
     * projections of a process take them.
     */
    private static final int POSITIONS = 50;

    private Cost() {}

    static int of(Collection<? extends Projection<?>> projections) {
        var weights = projections.stream().mapToInt(Projection::weight).sum();
        return projections.stream().flatMap(Cost::kinds).anyMatch(PositionEvent.class::isAssignableFrom)
                ? weights + POSITIONS
                : weights;
    }

    private static Stream<Class<? extends Event>> kinds(Projection<?> projection) {
        return projection.touches().kinds().stream();
    }
}
