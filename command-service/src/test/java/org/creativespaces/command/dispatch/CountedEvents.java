package org.creativespaces.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Keeps events in memory and notes which streams are read from their beginning. */
class CountedEvents extends InMemoryEventStorageEngine {
    private final List<String> reads = new ArrayList<>();

    @Override
    public DomainEventStream readEvents(String aggregateId, long fromSequence) {
        if (fromSequence == 0) reads.add(aggregateId);
        return super.readEvents(aggregateId, fromSequence);
    }

    long wholeReads(Object aggregateId) {
        return reads.stream().filter(aggregateId.toString()::equals).count();
    }

    List<? extends DomainEventMessage<?>> of(Object aggregateId) {
        return super.readEvents(aggregateId.toString(), 0).asStream().toList();
    }

    /** The stored envelope of an event. */
    static Map<String, String> strings(DomainEventMessage<?> message) {
        return message.getMetaData().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }
}
