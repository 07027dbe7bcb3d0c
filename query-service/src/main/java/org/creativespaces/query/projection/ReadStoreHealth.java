package org.creativespaces.query.projection;

import com.mongodb.MongoException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the rows of the read models are out of reach. */
record ReadStoreHealth(ReadStore store) implements HealthIndicator {
    @Override
    public Health health() {
        try {
            return Health.up().withDetail("rows", store.reached()).build();
        } catch (MongoException e) {
            return Health.down(e).build();
        }
    }
}
