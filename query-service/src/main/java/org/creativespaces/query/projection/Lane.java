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
        return troubled;
    }

    /** Whether it takes in what comes: it has not stopped, and reached its store the last time. */
    boolean follows() {
        return running() && !troubled;
    }

    void startAt(long stored) {
        position = stored;
    }

    /**
     * Takes in what it has not yet of a batch that overlaps or follows its position. When the store cannot be reached
     * nothing is lost: the same events are to be given again.
     */
    void take(List<Recorded<Event>> batch) {
        var fresh = Batch.after(batch, position);
        if (!running() || fresh.isEmpty()) return;
        try {
            projector.apply(fresh);
            position = fresh.getLast().position();
            troubled = false;
        } catch (FoldFailed e) {
            take(fresh.subList(
                    0, fresh.size() - Batch.after(fresh, e.position() - 1).size()));
            stop(e);
        } catch (MongoException e) {
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
