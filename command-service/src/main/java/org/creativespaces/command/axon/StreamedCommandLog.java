package org.creativespaces.command.axon;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;

/**
 * Where no index names commands. One command is not looked for: its aggregate remembers it among its latest; one that is known to be sent
 * again is looked for in the aggregate's whole stream. Many, of an import that begins
 * anew, are found by reading all events, and from then on their ids are kept in memory.
 */
final class StreamedCommandLog implements CommandLog {
    private static final String COMMAND_ID = "commandId";

    private final EventStore events;
    private final WholeStream stream;
    private final Set<String> found = new HashSet<>();

    StreamedCommandLog(EventStore events) {
        this.events = events;
        stream = new WholeStream(events, this::note);
    }

    @Override
    public Optional<Outcome> find(String commandId) {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> findAmongAll(String commandId, String aggregateId) {
        var its = events.readEvents(aggregateId)
                .asStream()
                .filter(event -> commandId.equals(event.getMetaData().get(COMMAND_ID)))
                .toList();
        if (its.isEmpty()) return Optional.empty();
        return Optional.of(new Outcome(
                aggregateId,
                its.getLast().getSequenceNumber() + 1,
                its.stream().map(StreamedCommandLog::outcome).toList()));
    }

    private static Outcome.Event outcome(DomainEventMessage<?> event) {
        var type = event.getPayloadType().asSubclass(Event.class);
        return new Outcome.Event(event.getIdentifier(), EventTypes.nameOf(type));
    }

    @Override
    public synchronized Set<String> recorded(Collection<String> commandIds) {
        readOn();
        return commandIds.stream().filter(found::contains).collect(Collectors.toSet());
    }

    private void readOn() {
        try {
            stream.readOn();
        } catch (RuntimeException e) {
            throw new OutcomeUnknown("the event store is out of reach: " + e.getMessage(), e);
        }
    }

    private void note(TrackedEventMessage<?> event) {
        if (event.getMetaData().get(COMMAND_ID) instanceof String commandId) found.add(commandId);
    }
}
