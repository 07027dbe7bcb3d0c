package org.creativespaces.query.projection;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;

/**
 * What one process does that shares projections with others, with a connection, threads and a clock of its own. It can be stopped at
 * any moment as if its machine stood still: what it was about to send is sent when it goes on. All that the server took from it is
 * kept.
 */
final class Sharer implements CommandListener {
    /** A batch of rows that the server took; times are of this machine, from before it was sent until it was confirmed. */
    record Written(String by, String projection, long epoch, long sent, long confirmed, List<RowStep> rows) {}

    record RowStep(String id, long from, long to) {}

    private record Sent(BsonDocument command, long when) {}

    final String name;
    final Lanes lanes;
    final Tail tail;
    /** Those that it sent after it had lost the lease. */
    final AtomicInteger refused = new AtomicInteger();

    private final MongoStore store;
    private final Queue<Written> history;
    private final Map<Integer, Sent> underWay = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private boolean paused;
    /** Whether it stands still only once it is about to write rows. */
    private boolean beforeRows;

    Sharer(
            String name,
            SharedMongo mongo,
            LeaseTerms terms,
            LongSupplier nanoTime,
            LedgerReader ledger,
            Collection<? extends Projection<?>> projections,
            Queue<Written> history) {
        this.name = name;
        this.history = history;
        this.store = mongo.store(terms, nanoTime, this);
        this.lanes = new Lanes(projections.stream().map(this::lane).toList(), store.positions(), store.share(), ledger);
        var activity = new Activity(new SimpleMeterRegistry(), Clock.systemUTC(), (events, seen) -> {});
        this.tail = new Tail(ledger, new EventDecoder(), lanes, activity);
        tail.start();
    }

    private Lane lane(Projection<?> projection) {
        return new Lane(projector(projection));
    }

    private <V> Projector<V> projector(Projection<V> projection) {
        return new Projector<>(projection, store.rows(projection));
    }

    long held() {
        return lanes.all().stream().filter(Lane::ours).count();
    }

    ReadStore store() {
        return store;
    }

    void pause() {
        paused(true, false);
    }

    /** Lets it stand still when it next is about to write rows, and not before. */
    void pauseBeforeRows() {
        paused(false, true);
    }

    void goOn() {
        paused(false, false);
    }

    boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    private void paused(boolean now, boolean then) {
        lock.lock();
        try {
            paused = now;
            beforeRows = then;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        lock.lock();
        try {
            if (beforeRows && isOfRows(event.getCommand())) {
                beforeRows = false;
                paused = true;
            }
            while (paused) moved.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
        if (isOfRows(event.getCommand()))
            underWay.put(event.getRequestId(), new Sent(event.getCommand().clone(), System.nanoTime()));
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var sent = underWay.remove(event.getRequestId());
        if (sent == null) return;
        if (event.getResponse().containsKey("writeErrors")) refused.incrementAndGet();
        else history.add(written(sent));
    }

    private Written written(Sent sent) {
        var updates = sent.command().getArray("updates");
        var epoch =
                updates.get(0).asDocument().getDocument("q").getInt64("epoch").longValue();
        var rows = updates.stream()
                .skip(1)
                .map(update -> step(update.asDocument()))
                .toList();
        return new Written(
                name, sent.command().getString("update").getValue(), epoch, sent.when(), System.nanoTime(), rows);
    }

    private static RowStep step(BsonDocument update) {
        var from = update.getDocument("q");
        return new RowStep(
                from.getString("_id").getValue(),
                from.getNumber("position").longValue(),
                update.getDocument("u")
                        .getDocument("$set")
                        .getNumber("position")
                        .longValue());
    }

    private static boolean isOfRows(BsonDocument command) {
        return command.containsKey("update")
                && command.getString("update").getValue().contains("-v")
                && command.getArray("updates").size() > 1;
    }

    void close() {
        goOn();
        tail.stop();
        store.close();
    }
}
