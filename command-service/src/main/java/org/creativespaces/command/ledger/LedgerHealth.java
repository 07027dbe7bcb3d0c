package org.creativespaces.command.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the ledger cannot be written. */
record LedgerHealth(Ledger ledger) implements HealthIndicator {
    @Override
    public Health health() {
        var failure = ledger.failure();
        var health = failure == null ? Health.up() : Health.down(failure);
        return health.withDetail("head", ledger.newest().position()).build();
    }
}
