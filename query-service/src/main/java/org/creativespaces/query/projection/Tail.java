package org.creativespaces.query.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.LedgerUnavailable;
import org.creativespaces.query.ledger.UnreadableEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the ledger from start to stop: reads and decodes each event once and gives it to all projections. */
final class Tail implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    /** So many times as long as a batch took: the larger the next one, the less each event in it costs. */
    private static final int REST_FOR_WORK = 4;

    private static final Duration LONGEST_REST = Duration.ofMillis(40);
    private static final Duration WAITING_FOR_OTHERS = Duration.ofMillis(15);
    /** Who cannot read the ledger for so long leaves the work to others, if others can. */
    private static final Duration UNABLE = Duration.ofSeconds(2);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Lanes lanes;
    private final Activity activity;
    private volatile boolean caughtUp;
    private volatile boolean troubled;
    private long unableSince;
    private @Nullable RebuildProgress progress;
    private @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    Tail(LedgerReader ledger, EventDecoder decoder, Lanes lanes, Activity activity) {
        this.ledger = ledger;
        this.decoder = decoder;
        this.lanes = lanes;
        this.activity = activity;
    }

    /**
     * Whether the read models have held, once since the start, everything that the ledger held at the start; and, where they are in a
     * store that others use too, are still there.
     */
    boolean caughtUp() {
        return caughtUp && lanes.reachable();
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("ledger-tail").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        if (thread == null) return;
        try {
            if (!thread.join(STOP_WITHIN)) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    private void run() {
        try (var conveyor = new Conveyor(ledger, decoder, lanes, this::wanted)) {
            while (!opened()) if (pause(AFTER_TROUBLE)) return;
            while (lanes.goOn() && !pause(follow(conveyor))) report();
        } catch (InterruptedException e) {
            log.info("stopped following the ledger in the middle of a batch");
        } catch (RuntimeException e) {
            lanes.stopAll(e);
        } finally {
            leave();
        }
    }

    /** What comes anew is counted and traced, whoever takes it. */
    private Set<Class<? extends Event>> wanted() {
        return caughtUp ? EventTypes.all() : lanes.taken();
    }

    private void leave() {
        try {
            lanes.leave();
        } catch (RuntimeException e) {
            log.info("what was worked on here was not given up: {}", e.getMessage());
        }
    }

    private boolean opened() {
        try {
            var head = ledger.head();
            lanes.turn(true);
            begin(head);
            report();
            return true;
        } catch (LedgerUnavailable | MongoException e) {
            troubled(e);
            return false;
        }
    }

    private void begin(long head) {
        caughtUp = false;
        progress = new RebuildProgress(Math.min(lanes.lowestRunning(), head), head, System::nanoTime);
    }

    /** How long to rest after it: so that many small batches leave the processor to whoever writes the events. */
    private Duration follow(Conveyor conveyor) throws InterruptedException {
        var began = System.nanoTime();
        try {
            turn(began);
            // Also while there is nothing to be read here: what it waits for may be nobody's, and left to who can read.
            if (unableSince != 0 || lanes.lowestOurs() == Long.MAX_VALUE) ledger.head();
            var batch = conveyor.move();
            unableSince = 0;
            if (!batch.isEmpty() && conveyor.isThrough() && caughtUp) activity.taken(batch);
            if (lanes.anyTroubled()) return AFTER_TROUBLE;
            if (!conveyor.isThrough()) return WAITING_FOR_OTHERS;
            if (batch.full()) return ended(Duration.ZERO);
            if (batch.isEmpty()) return ended(awaitMore());
            var rest = Duration.ofNanos(REST_FOR_WORK * (System.nanoTime() - began));
            return ended(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        } catch (LedgerUnavailable e) {
            unableSince = unableSince == 0 ? began : unableSince;
            troubled(e);
            return AFTER_TROUBLE;
        } catch (MongoException e) {
            lanes.unreachable(true);
            troubled(e);
            return AFTER_TROUBLE;
        } catch (UnreadableEvent e) {
            lanes.stopAll(e);
            return AFTER_TROUBLE;
        }
    }

    private void turn(long now) {
        var able = unableSince == 0 || now - unableSince < UNABLE.toNanos();
        if (!lanes.turn(able)) {
            log.warn("the rows are not those that were there before: they are built again");
            caughtUp = false;
            progress = null;
        }
        if (progress == null) begin(ledger.head());
    }

    private Duration ended(Duration rest) {
        troubled = false;
        return rest;
    }

    /** Whoever waits for nothing may have others to wait for. */
    private Duration awaitMore() throws InterruptedException {
        return ledger.awaitBeyond(lanes.lowestRunning(), GLANCE) && lanes.lowestRunning() < lanes.lowestOurs()
                ? WAITING_FOR_OTHERS
                : Duration.ZERO;
    }

    private void report() {
        if (caughtUp || troubled || progress == null) return;
        // One that has stopped will never come further: the others are read nevertheless, and health says so.
        caughtUp = progress.isDone(lanes.lowestRunning());
        var line = caughtUp ? progress.summary() : progress.line(lanes.lowest());
        if (line != null) log.info(line);
    }

    private void troubled(RuntimeException why) {
        if (!troubled) log.warn("cannot follow the ledger, trying again: {}", why.getMessage());
        troubled = true;
    }

    private boolean pause(Duration howLong) throws InterruptedException {
        return stopping.await(howLong.toNanos(), TimeUnit.NANOSECONDS);
    }
}
