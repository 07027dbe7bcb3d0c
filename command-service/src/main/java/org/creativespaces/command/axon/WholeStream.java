package org.creativespaces.command.axon;

import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Gives somebody all events in their order, each once: on a long history the first time takes its time. */
final class WholeStream {
    private static final int PATIENCE_SECONDS = 10;

    private final EventStore events;
    private final Consumer<TrackedEventMessage<?>> reader;
    private @Nullable TrackingToken seen;

    WholeStream(EventStore events, Consumer<TrackedEventMessage<?>> reader) {
        this.events = events;
        this.reader = reader;
    }

    /** Gives what came since the last time, up to what is recorded now. */
    void readOn() {
        var head = events.createHeadToken();
        if (head != null && !head.equals(seen)) readUpTo(head);
    }

    private void readUpTo(TrackingToken head) {
        try (var stream = events.openStream(seen)) {
            while (seen == null || !seen.covers(head)) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    throw new StreamTimeoutException("the event store sends no events");
                var event = stream.nextAvailable();
                reader.accept(event);
                seen = event.trackingToken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
    }

    /** Axon Server counts events from 0, positions count from 1. */
    static long position(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex() + 1;
    }
}
