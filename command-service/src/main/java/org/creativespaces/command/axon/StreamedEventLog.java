package org.creativespaces.command.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.creativespaces.command.ledger.EventLog;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;

/** Where no index names events, one is found by reading all, each time: it is seldom asked for, to redact a text. */
record StreamedEventLog(EventStore events) implements EventLog {
    @Override
    public Optional<Found> find(String eventId) {
        var found = new ArrayList<TrackedEventMessage<?>>();
        new WholeStream(events, event -> keep(event, eventId, found)).readOn();
        return found.stream()
                .map(event -> new Found((Event) event.getPayload(), envelope(event.getMetaData())))
                .findFirst();
    }

    private static void keep(TrackedEventMessage<?> event, String eventId, List<TrackedEventMessage<?>> found) {
        if (event.getIdentifier().equals(eventId)) found.add(event);
    }

    private static Envelope envelope(MetaData stored) {
        var strings = new HashMap<String, String>();
        stored.forEach((key, value) -> strings.put(key, value.toString()));
        return Envelope.of(strings);
    }
}
