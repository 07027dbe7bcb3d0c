package org.creativespaces.command.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.ledger.ErasureLog;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.jspecify.annotations.Nullable;

/** Finds erasures by reading all events, each once: on a long history the first look takes its time. */
final class StreamedErasureLog implements ErasureLog {
    private final EventStore events;
    private final List<Erasure> found = new ArrayList<>();
    private @Nullable TrackingToken seen;

    StreamedErasureLog(EventStore events) {
        this.events = events;
    }

    @Override
    public synchronized List<Erasure> after(long position) {
        var head = events.createHeadToken();
        if (head != null && !head.equals(seen)) readUpTo(head);
        return found.stream().filter(erasure -> erasure.position() > position).toList();
    }

    private void readUpTo(TrackingToken head) {
        try (var stream = events.openStream(seen)) {
            while (seen == null || !seen.covers(head)) {
                var event = stream.nextAvailable();
                note(event);
                seen = event.trackingToken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", e);
        }
    }

    /** Axon Server counts events from 0, positions count from 1. */
    private void note(TrackedEventMessage<?> event) {
        if (!PersonalDataErased.class.equals(event.getPayloadType())) return;
        var index = ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
        found.add(new Erasure(index + 1, ((PersonalDataErased) event.getPayload()).participant()));
    }
}
