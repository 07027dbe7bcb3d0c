package org.creativespaces.query.projection;

import com.mongodb.MongoException;
import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One projection on its way along the ledger. It stops for good at what it cannot take in, and says so. */
final class Lane {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final Projector<?> projector;
    private volatile long position;
    private volatile @Nullable String failure;
    private volatile boolean troubled;
    private volatile boolean unreachable;
    private volatile boolean ours;
    private volatile boolean attended;

    Lane(Projector<?> projector) {
        this.projector = projector;
    }

    String name() {
        return projector.projection().name();
    }

    /** Whether no other may come further. */
    boolean leads() {
        return projector.projection().leads();
    }

    /** Whether this process works on it. */
    boolean ours() {
        return ours;
    }

    /** Whether this process works on it, or another one does that shows signs of life. */
    boolean attended() {
        return ours || attended;
    }

    Projection<?> projection() {
        return projector.projection();
    }

    /** The last position it has taken in. */
    long position() {
        return position;
    }

    /** Why it has stopped; null while it goes on. */
    @Nullable
    String failure() {
        return failure;
    }

    boolean running() {
        return failure == null;
    }

    /** Whether its store could not be reached the last time. */
    boolean troubled() {
        return troubled || unreachable;
    }

    /** Whether it takes in what comes: somebody works on it, it has not stopped, and its store was reached the last time. */
    boolean follows() {
        return attended() && running() && !troubled();
    }

    /** From now on it is this process that works on it. */
    void startAt(long stored) {
        position = stored;
        failure = null;
        ours = true;
    }

    /** From now on it is not this process that works on it. */
    void leave() {
        ours = false;
        attended = false;
        troubled = false;
    }

    /** How it fares elsewhere. */
    void told(long stored, @Nullable String stopped, boolean somebodyWorks) {
        position = stored;
        failure = stopped;
        attended = somebodyWorks;
    }

    /** Whether its store is out of reach, for all that is known without writing to it. */
    void unreachable(boolean now) {
        unreachable = now;
    }

    /**
     * Takes in what it has not yet of a batch that overlaps or follows its position. When the store cannot be reached
     * nothing is lost: the same events are to be given again.
     */
    void take(List<Recorded<Event>> batch) {
        var fresh = Batch.after(batch, position);
        if (!ours || !running() || fresh.isEmpty()) return;
        try {
            projector.apply(fresh);
            position = fresh.getLast().position();
            troubled = false;
        } catch (FoldFailed e) {
            take(fresh.subList(
                    0, fresh.size() - Batch.after(fresh, e.position() - 1).size()));
            if (position == e.position() - 1) stop(e);
        } catch (LeaseLost e) {
            log.debug("{}; nothing was written", e.getMessage());
        } catch (MongoException | RowConflict e) {
            // Whoever else wrote a row did so before it lost the lease; the next time it is loaded as it is then.
            if (!troubled) log.warn("{} waits for its store", name(), e);
            troubled = true;
        } catch (RuntimeException e) {
            stop(e);
        }
    }

    void stop(RuntimeException why) {
        if (!running()) return;
        failure = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        log.error("{} has stopped after position {}: {}", name(), position, failure, why);
    }
}
