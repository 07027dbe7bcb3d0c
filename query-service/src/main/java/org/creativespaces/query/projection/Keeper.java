package org.creativespaces.query.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews what this process holds, also while a batch takes long; but not for a thread that never comes back. */
final class Keeper {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

    private final Leases leases;
    private final Readers readers;
    private volatile long lived;
    private volatile boolean able;
    private CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    Keeper(Leases leases, Readers readers) {
        this.leases = leases;
        this.readers = readers;
    }

    /** The thread that works on projections is there, and can read the ledger or not. */
    synchronized void lives(boolean canRead) {
        lived = leases.now();
        able = canRead;
        if (thread != null) return;
        closing = new CountDownLatch(1);
        readers.beat(canRead);
        thread = Thread.ofPlatform().name("lease-keeper").daemon().start(() -> keep(closing));
    }

    private void keep(CountDownLatch closed) {
        try {
            while (!closed.await(leases.terms().renewal().toNanos(), TimeUnit.NANOSECONDS)) renew();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        if (leases.now() - lived > LONGEST_BATCH.toNanos()) return;
        try {
            leases.renew();
            readers.beat(able);
        } catch (MongoException e) {
            log.debug("no sign of life could be given: {}", e.getMessage());
        }
    }

    synchronized void close() {
        closing.countDown();
        if (thread == null) return;
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }
}
