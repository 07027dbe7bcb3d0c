package org.creativespaces.query.ledger;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all events of Axon Server once, from the first, and each new one as it comes, to index them. */
final class AxonServerTail implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AxonServerTail.class);
    private static final int BUFFER = 2_000;
    private static final long GLANCE_MS = 250;
    private static final long AFTER_FAILURE_MS = 500;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final Supplier<EventChannel> channel;
    private final AxonServerIndex index;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    AxonServerTail(Supplier<EventChannel> channel, AxonServerIndex index) {
        this.channel = channel;
        this.index = index;
        this.thread = Thread.ofPlatform().name("ledger-index").daemon().start(this::run);
    }

    private void run() {
        try {
            do read();
            while (!closing.await(AFTER_FAILURE_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads until the stream breaks off, which it does whenever the server goes away. */
    private void read() throws InterruptedException {
        try (var stream = channel.get().openStream(AxonServerEvents.token(index.last()), BUFFER)) {
            while (closing.getCount() > 0 && !stream.isClosed()) take(stream);
        } catch (RuntimeException e) {
            // Whoever reads the ledger finds out and says so.
            log.debug("no events to be indexed: {}", e.getMessage());
        }
    }

    private void take(EventStream stream) throws InterruptedException {
        var found = stream.nextIfAvailable(GLANCE_MS, TimeUnit.MILLISECONDS);
        if (found != null) index.note(found);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
