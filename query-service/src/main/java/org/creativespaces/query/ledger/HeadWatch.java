package org.creativespaces.query.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the ledger's head on one thread, for as long as somebody waits for it, and wakes all who do. */
final class HeadWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);
    private static final long PAUSE_MS = 10;
    private static final long PAUSE_AFTER_FAILURE_MS = 200;

    private final LongSupplier source;
    private final Thread poller;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private int waiting;
    private long head;

    HeadWatch(LongSupplier source) {
        this.source = source;
        this.poller = Thread.ofPlatform().name("ledger-head").daemon().start(this::poll);
    }

    /** Waits until the head is beyond the position, at most as long as said; tells whether it is. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lockInterruptibly();
        waiting++;
        wanted.signal();
        try {
            while (head <= position && left > 0) left = moved.awaitNanos(left);
            return head > position;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Tells the watch of a head that somebody saw. */
    void seen(long newHead) {
        lock.lock();
        try {
            if (newHead <= head) return;
            head = newHead;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void poll() {
        try {
            var goesOn = true;
            while (goesOn) goesOn = isWanted() && !closing.await(look(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when somebody waits; false if it is closed. */
    private boolean isWanted() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && closing.getCount() > 0) wanted.await();
            return closing.getCount() > 0;
        } finally {
            lock.unlock();
        }
    }

    private long look() {
        try {
            seen(source.getAsLong());
            return PAUSE_MS;
        } catch (RuntimeException e) {
            // Whoever reads the ledger finds out and says so.
            log.debug("no head to be seen: {}", e.getMessage());
            return PAUSE_AFTER_FAILURE_MS;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        lock.lock();
        try {
            wanted.signal();
        } finally {
            lock.unlock();
        }
        try {
            poller.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
