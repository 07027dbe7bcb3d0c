package org.creativespaces.command.axon;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a context of Axon Server is out of reach; Axon's own indicator is for an older Spring Boot. */
record AxonServerHealth(AxonServerConnectionManager manager) implements HealthIndicator {
    @Override
    public Health health() {
        var connections = manager.connections();
        var health = !connections.isEmpty() && connections.values().stream().allMatch(up -> up)
                ? Health.up()
                : Health.down();
        return health.withDetails(connections).build();
    }
}
