package org.creativespaces.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far each projection has come, how it fares, and how far all of them are behind the ledger's head, in events. */
final class ProjectionMeters implements MeterBinder {
    private final Lanes lanes;
    private final Tail tail;

    ProjectionMeters(Lanes lanes, Tail tail) {
        this.lanes = lanes;
        this.tail = tail;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("creativespaces.projection.lag", lanes, Positions::lag)
                .description("events that the slowest projection has not taken in yet")
                .register(registry);
        Gauge.builder("creativespaces.projection.ready", tail, following -> following.caughtUp() ? 1 : 0)
                .description("1 once the read models have held what the ledger held at the start")
                .register(registry);
        for (var lane : lanes.all()) {
            Gauge.builder("creativespaces.projection.running", lane, following -> following.follows() ? 1 : 0)
                    .tag("projection", lane.name())
                    .description(
                            "1 while it follows the ledger, here or in another process; 0 once it has stopped, or its"
                                    + " store is out of reach")
                    .register(registry);
            Gauge.builder("creativespaces.projection.held", lane, one -> one.ours() ? 1 : 0)
                    .tag("projection", lane.name())
                    .description("1 while it is this process that works on it")
                    .register(registry);
            Gauge.builder("creativespaces.projection.position", lane, Lane::position)
                    .tag("projection", lane.name())
                    .description("position of the last event taken in")
                    .register(registry);
        }
    }
}
