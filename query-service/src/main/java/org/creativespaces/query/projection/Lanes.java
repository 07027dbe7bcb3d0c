package org.creativespaces.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.PositionStore.Mark;

/** All projections of this process, side by side. */
final class Lanes implements Positions {
    /** Fewer events are folded sooner than they are handed over to other threads. */
    private static final int WORTH_SHARING = 200;

    private final List<Lane> lanes;
    private final PositionStore store;
    private final LedgerReader ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Lanes(List<Lane> lanes, PositionStore store, LedgerReader ledger) {
        this.lanes = List.copyOf(lanes);
        this.store = store;
        this.ledger = ledger;
    }

    Collection<Lane> all() {
        return lanes;
    }

    boolean anyRunning() {
        return lanes.stream().anyMatch(Lane::running);
    }

    boolean anyTroubled() {
        return lanes.stream().anyMatch(lane -> lane.running() && lane.troubled());
    }

    /** Where the ledger is to be read from. */
    long lowestRunning() {
        return lanes.stream()
                .filter(Lane::running)
                .mapToLong(Lane::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Takes up where each projection was left, if it was left in this ledger. */
    void resume() {
        for (var lane : lanes) {
            var mark = store.load(lane.name());
            if (mark == null) continue;
            if (isOfThisLedger(mark)) lane.startAt(mark.position());
            else lane.stop(new IllegalStateException("was built from another ledger at position " + mark.position()));
        }
    }

    private boolean isOfThisLedger(Mark mark) {
        return ledger.after(mark.position() - 1, 1).stream()
                .anyMatch(event -> event.id().equals(mark.eventId()));
    }

    /** Returns when every running projection has taken in the batch or failed to: those that lead first. */
    void take(Batch batch, ExecutorService workers) throws InterruptedException {
        take(batch.events(), Lane::leads, workers);
        take(batch.upTo(reachedByLeaders()), lane -> !lane.leads(), workers);
        stopBehindLeaders();
        remember(batch);
        signal();
    }

    private void take(List<Recorded<Event>> events, Predicate<Lane> which, ExecutorService workers)
            throws InterruptedException {
        var some = lanes.stream().filter(which).toList();
        if (some.size() < 2 || events.size() < WORTH_SHARING) some.forEach(lane -> lane.take(events));
        else workers.invokeAll(some.stream().map(lane -> taking(lane, events)).toList());
    }

    private static Callable<Void> taking(Lane lane, List<Recorded<Event>> events) {
        return () -> {
            lane.take(events);
            return null;
        };
    }

    private long reachedByLeaders() {
        return lanes.stream()
                .filter(Lane::leads)
                .mapToLong(Lane::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Where one that leads has stopped, the others end too. */
    private void stopBehindLeaders() {
        lanes.stream()
                .filter(Lane::leads)
                .filter(lane -> !lane.running())
                .findFirst()
                .ifPresent(stopped -> {
                    var why = new IllegalStateException(
                            "comes no further than " + stopped.name() + ", which has stopped");
                    lanes.forEach(lane -> lane.stop(why));
                });
    }

    private void remember(Batch batch) {
        var marks = lanes.stream()
                .filter(lane -> lane.position() == batch.end())
                .map(lane -> new Mark(lane.name(), lane.position(), batch.lastId()))
                .toList();
        if (!marks.isEmpty()) store.save(marks);
    }

    /** Nothing can be read any more, by any of them. */
    void stopAll(RuntimeException why) {
        lanes.forEach(lane -> lane.stop(why));
        signal();
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long lowest() {
        return lanes.stream().mapToLong(Lane::position).min().orElse(0);
    }

    @Override
    public long lag() {
        return Math.max(0, ledger.head() - lowest());
    }

    @Override
    public boolean awaitAll(long position, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (lowest() < position && left > 0 && !isHopeless(position)) left = moved.awaitNanos(left);
            return lowest() >= position;
        } finally {
            lock.unlock();
        }
    }

    private boolean isHopeless(long position) {
        return lanes.stream().anyMatch(lane -> !lane.running() && lane.position() < position);
    }
}
