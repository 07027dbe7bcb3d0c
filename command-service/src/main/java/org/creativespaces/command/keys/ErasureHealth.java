package org.creativespaces.command.keys;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the keys of somebody erased still stand. */
record ErasureHealth(Erasures erasures) implements HealthIndicator {
    @Override
    public Health health() {
        var failure = erasures.failure();
        return failure == null ? Health.up().build() : Health.down(failure).build();
    }
}
