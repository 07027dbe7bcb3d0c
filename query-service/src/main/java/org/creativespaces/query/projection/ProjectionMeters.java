package org.creativespaces.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far each projection has come, and how far all of them are behind the ledger's head, in events. */
final class ProjectionMeters implements MeterBinder {
    private final Lanes lanes;

    ProjectionMeters(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("creativespaces.projection.lag", lanes, Positions::lag)
                .description("events that the slowest projection has not taken in yet")
                .register(registry);
        for (var lane : lanes.all()) {
            Gauge.builder("creativespaces.projection.position", lane, Lane::position)
                    .tag("projection", lane.name())
                    .description("position of the last event taken in")
                    .register(registry);
        }
    }
}
