package org.creativespaces.query.trace;

import java.time.Instant;
import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;

/** Is told which events have come to be seen. */
@FunctionalInterface
public interface ProjectionSpans {
    /** Every read model has taken them in. */
    void projected(List<Recorded<Event>> events, Instant seen);
}
