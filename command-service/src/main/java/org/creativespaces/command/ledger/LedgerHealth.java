package org.creativespaces.command.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the ledger cannot be written; out of service while another process writes it, for which this one stands by. */
record LedgerHealth(Ledger ledger) implements HealthIndicator {
    @Override
    public Health health() {
        var failure = ledger.failure();
        if (!ledger.writes() && failure == null)
            return Health.outOfService().withDetail("role", "stands by").build();
        var health = failure == null ? Health.up() : Health.down(failure);
        return health.withDetail("role", ledger.writes() ? "writes" : "stands by")
                .withDetail("head", ledger.newest().position())
                .withDetail("waiting", ledger.waiting())
                .build();
    }
}
