package org.creativespaces.query.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the ledger cannot be read. */
record ReadingLedgerHealth(LedgerReader ledger) implements HealthIndicator {
    @Override
    public Health health() {
        try {
            return Health.up().withDetail("head", ledger.head()).build();
        } catch (LedgerUnavailable e) {
            return Health.down(e).build();
        }
    }
}
