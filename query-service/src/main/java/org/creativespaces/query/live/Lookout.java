package org.creativespaces.query.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.projection.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the ledger on one thread for all pages that are looked at, and at most once a second. */
final class Lookout implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lookout.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** Who comes and goes is left out of everybody's activity, so it must not show in what changes either. */
    private static final List<String> OF_PEOPLE =
            List.of("org.creativespaces.participant.", "org.creativespaces.organisation.mandate_");

    private final LedgerReader ledger;
    private final Positions positions;
    private final Pulse pulse;
    private final Week week;
    private final Duration gathering;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** @param gathering how long events gather before they are told */
    Lookout(LedgerReader ledger, Positions positions, Pulse pulse, Week week, Duration gathering) {
        this.ledger = ledger;
        this.positions = positions;
        this.pulse = pulse;
        this.week = week;
        this.gathering = gathering;
        this.thread = Thread.ofPlatform().name("lookout").daemon().start(this::look);
    }

    private void look() {
        try {
            var reached = begin();
            while (reached >= 0 && !ends(Duration.ZERO)) reached = beyond(reached);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the week that is counted begins; below 0 when the program ends before the ledger can be read. */
    private long begin() throws InterruptedException {
        do {
            try {
                return ledger.positionAt(week.beginning());
            } catch (RuntimeException e) {
                log.debug("no ledger to be seen: {}", e.getMessage());
            }
        } while (!ends(GLANCE));
        return -1;
    }

    private long beyond(long reached) throws InterruptedException {
        try {
            if (!ledger.awaitBeyond(reached, GLANCE)) return reached;
            var some = ledger.after(reached, AT_ONCE);
            if (some.isEmpty()) return reached;
            var last = some.getLast().position();
            var changes = new HashMap<RegionCode, Long>();
            some.forEach(event -> note(event, changes));
            while (!positions.awaitAll(last, GLANCE)) if (ends(Duration.ZERO)) return last;
            pulse.beat(last, changes);
            if (some.size() < AT_ONCE) ends(gathering);
            return last;
        } catch (RuntimeException e) {
            log.debug("nothing to be seen: {}", e.getMessage());
            ends(GLANCE);
            return reached;
        }
    }

    private void note(StoredEvent event, Map<RegionCode, Long> changes) {
        if (OF_PEOPLE.stream().anyMatch(event.type()::startsWith)) return;
        // The envelope holds ids and codes only: a region whose code is in it is one that the event counts to or
        // concerns.
        for (Region region : Regions.all())
            if (event.envelope().contains(region.code().value())) changes.put(region.code(), event.position());
        week.count(event);
    }

    private boolean ends(Duration within) throws InterruptedException {
        return closing.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
