package org.creativespaces.command.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets many threads write durably for the price of one sync a batch: callers queue and wait, one thread writes what has
 * gathered meanwhile and commits once. A caller who has nobody beside it writes itself, which spares it being woken by another
 * thread. Closing writes what is queued and takes nothing more.
 */
public final class GroupCommit<W> implements AutoCloseable {
    /** Where batches go; used by one thread at a time, and what one has done the next one sees. */
    public interface Target<W> extends AutoCloseable {
        /**
         * Makes a batch durable, but for the pieces it refuses one by one. An {@link OutcomeUnknown} says that it cannot tell
         * whether it did, any other exception that it did not; the next batch may fare better. After an {@link Error}
         * nothing is written any more.
         */
        void write(List<Piece<W>> batch) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final String name;
    private final int largestBatch;
    private final Duration patience;
    private final Target<W> target;
    private final Thread writer;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Piece<W>> queue = new ArrayDeque<>();
    private boolean closing;
    /** Whether somebody is at the target. */
    private boolean writing;
    /** How many pieces the last batch had: one, while there is but one caller. */
    private int lastBatch;

    private List<Piece<W>> inFlight = List.of();
    private volatile @Nullable Throwable failure;

    /**
     * Starts the writing thread.
     *
     * @param patience how long a caller waits before it is told that the outcome is unknown
     */
    public GroupCommit(String name, int largestBatch, Duration patience, Target<W> target) {
        this.name = name;
        this.largestBatch = largestBatch;
        this.patience = patience;
        this.target = target;
        this.writer = Thread.ofPlatform().name(name + " writer").daemon().start(this::run);
    }

    /**
     * Returns when the work is durable. Whoever writes itself waits for as long as that takes.
     *
     * @throws NotStored if nothing of it was stored
     * @throws OutcomeUnknown if that was not confirmed in time, or the waiting thread was interrupted
     * @throws RuntimeException what the target refused it with
     */
    public void submit(W work) {
        var piece = new Piece<>(work);
        if (enter(piece)) writeHere(piece);
        try {
            piece.await(patience);
        } catch (TimeoutException e) {
            throw new OutcomeUnknown(name + ": not confirmed within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(name + ": interrupted before it was confirmed", e);
        }
    }

    /** Whether nobody is writing. */
    boolean isIdle() {
        lock.lock();
        try {
            return !writing;
        } finally {
            lock.unlock();
        }
    }

    /** How many pieces wait to be written. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** What kept the last batch from being written, or ended the writing thread; null while all is well. */
    public @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!writer.join(DRAIN)) LOG.error("{}: still writing after {}", name, DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Queues it, unless the caller is alone and may write itself, which keeps all others from it until it says that it is done. */
    private boolean enter(Piece<W> piece) {
        lock.lock();
        try {
            if (closing) throw stopped();
            if (!writing && queue.isEmpty() && lastBatch == 1) {
                writing = true;
                return true;
            }
            queue.add(piece);
            // Whoever is writing looks for more when it is done.
            if (!writing) changed.signalAll();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void writeHere(Piece<W> piece) {
        try {
            write(List.of(piece));
        } catch (Throwable e) {
            fail(e);
        } finally {
            done();
        }
    }

    private void done() {
        lock.lock();
        try {
            writing = false;
            if (closing || !queue.isEmpty()) changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try (target) {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                write(batch);
                done();
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void fail(Throwable e) {
        LOG.error("{}: the writer has stopped", name, e);
        stop(e);
    }

    /** Waits for work; empty once closed and drained. */
    private List<Piece<W>> next() throws InterruptedException {
        lock.lock();
        try {
            while (writing || (queue.isEmpty() && !closing)) changed.await();
            var batch = new ArrayList<Piece<W>>(Math.min(queue.size(), largestBatch));
            while (batch.size() < largestBatch && !queue.isEmpty()) batch.add(queue.remove());
            lastBatch = batch.size();
            writing = !batch.isEmpty();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Piece<W>> batch) {
        inFlight = batch;
        try {
            attempt(batch);
        } catch (UnusableStore e) {
            // What cannot be opened for all cannot be opened for each, and may take its time to say so.
            LOG.warn("{}: a batch of {} was not stored: {}", name, batch.size(), e.getMessage());
            batch.forEach(piece -> giveUp(piece, e));
        } catch (Exception e) {
            LOG.warn("{}: a batch of {} was not stored; each is tried alone: {}", name, batch.size(), e.getMessage());
            // Once: a full disk has no room for the same trace with every batch.
            if (failure == null) LOG.warn("{}: the first of these failures", name, e);
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Piece<W> piece) {
        try {
            attempt(List.of(piece));
        } catch (Exception e) {
            giveUp(piece, e);
        }
    }

    private void giveUp(Piece<W> piece, Exception e) {
        failure = e;
        piece.refuse(new NotStored(name + ": not stored: " + e.getMessage(), e));
        piece.release();
    }

    private void attempt(List<Piece<W>> batch) throws Exception {
        batch.forEach(Piece::begin);
        try {
            target.write(batch);
            failure = null;
        } catch (OutcomeUnknown e) {
            failure = e;
            batch.forEach(piece -> piece.refuse(new OutcomeUnknown(name + ": " + e.getMessage(), e)));
        }
        batch.forEach(Piece::release);
    }

    private void stop(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            closing = true;
            inFlight.forEach(piece -> piece.giveUp(new OutcomeUnknown(name + ": the writer stopped meanwhile", cause)));
            queue.forEach(piece -> piece.giveUp(stopped()));
            queue.clear();
        } finally {
            lock.unlock();
        }
    }

    private NotStored stopped() {
        return new NotStored(name + (failure == null ? " is closed" : ": the writer has stopped"), failure);
    }
}
