package org.creativespaces.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.creativespaces.query.ledger.LedgerUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up once the read models hold what the ledger held at the start, and as long as none of them has stopped. */
final class ReadModelsHealth implements HealthIndicator {
    private final Lanes lanes;
    private final Tail tail;

    ReadModelsHealth(Lanes lanes, Tail tail) {
        this.lanes = lanes;
        this.tail = tail;
    }

    @Override
    public Health health() {
        var failed = lanes.all().stream().anyMatch(lane -> !lane.running() || lane.troubled());
        var health = failed ? Health.down() : tail.caughtUp() ? Health.up() : Health.outOfService();
        health.withDetail("lag", lag());
        lanes.all().forEach(lane -> health.withDetail(lane.name(), details(lane)));
        return health.build();
    }

    private Object lag() {
        try {
            return lanes.lag();
        } catch (LedgerUnavailable e) {
            return "unknown: " + e.getMessage();
        }
    }

    private static Map<String, Object> details(Lane lane) {
        var details = new LinkedHashMap<String, Object>();
        details.put("position", lane.position());
        details.put("by", lane.ours() ? "this process" : lane.attended() ? "another process" : "nobody");
        var failure = lane.failure();
        if (failure != null) details.put("stopped", failure);
        if (lane.troubled()) details.put("waiting", "for its store");
        return details;
    }
}
