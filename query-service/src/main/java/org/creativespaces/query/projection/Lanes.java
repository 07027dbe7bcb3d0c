package org.creativespaces.query.projection;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;

/** All projections of this process, side by side. */
final class Lanes implements Positions {
    /** Fewer events are folded sooner than they are handed over to other threads. */
    private static final int WORTH_SHARING = 200;

    private final List<Lane> lanes;
    private final Marks marks;
    private final Share share;
    private final LedgerReader ledger;
    private volatile boolean unreachable;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Lanes(List<Lane> lanes, PositionStore store, Share share, LedgerReader ledger) {
        this.lanes = List.copyOf(lanes);
        this.marks = new Marks(store, ledger);
        this.share = share;
        this.ledger = ledger;
    }

    Collection<Lane> all() {
        return lanes;
    }

    Lane named(String name) {
        return lanes.stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The kinds of events that those take that are worked on here. */
    Set<Class<? extends Event>> taken() {
        return ours().filter(Lane::running)
                .flatMap(lane -> lane.projection().touches().kinds().stream())
                .collect(toSet());
    }

    /** Whether there is anything to follow the ledger for. */
    boolean goOn() {
        return share.withOthers() || lanes.stream().anyMatch(Lane::running);
    }

    boolean anyTroubled() {
        return lanes.stream().anyMatch(lane -> lane.running() && lane.troubled());
    }

    /** Where this process is to read the ledger from; the largest number there is if it has nothing to do. */
    long lowestOurs() {
        return lowest(lane -> lane.ours() && lane.running());
    }

    /** How far all have come that have not stopped, wherever they are worked on. */
    long lowestRunning() {
        return lowest(Lane::running);
    }

    private long lowest(Predicate<Lane> which) {
        return lanes.stream().filter(which).mapToLong(Lane::position).min().orElse(Long.MAX_VALUE);
    }

    /** Finds out what others do, and what is to be done here; whether the rows are still those that were there before. */
    boolean turn(boolean able) {
        var same = share.turn(this, able);
        unreachable(false);
        signal();
        return same;
    }

    /** Leaves everything to others. */
    void leave() {
        share.leave(this);
    }

    /** Whether the store is out of reach, for those that learn nothing of it by writing to it. */
    void unreachable(boolean now) {
        unreachable = now;
        lanes.forEach(lane -> lane.unreachable(now));
    }

    /** Whether it was known a moment ago what the rows are. */
    boolean reachable() {
        return !unreachable;
    }

    /** Takes up a projection where it was left, if it was left in this ledger. */
    void takeUp(Lane lane) {
        marks.takeUp(lane);
    }

    /** Returns when every running projection has taken in the batch or failed to: those that lead first. */
    void take(Batch batch, ExecutorService workers) throws InterruptedException {
        take(batch.events(), Lane::leads, workers);
        // Others wait for it.
        if (share.withOthers()) marks.remember(batch, ours().filter(Lane::leads));
        take(batch.upTo(reachedByLeaders()), lane -> !lane.leads(), workers);
        if (!share.withOthers()) stopBehindLeaders();
        marks.remember(batch, ours());
        signal();
    }

    private void take(List<Recorded<Event>> events, Predicate<Lane> which, ExecutorService workers)
            throws InterruptedException {
        var some = ours().filter(which).toList();
        if (some.size() < 2 || events.size() < WORTH_SHARING) some.forEach(lane -> lane.take(events));
        else workers.invokeAll(some.stream().map(lane -> taking(lane, events)).toList());
    }

    private Stream<Lane> ours() {
        return lanes.stream().filter(Lane::ours);
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

    /** Nothing can be read any more, by any of those that are worked on here. */
    void stopAll(RuntimeException why) {
        lanes.stream().filter(lane -> lane.ours() || !share.withOthers()).forEach(lane -> lane.stop(why));
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
