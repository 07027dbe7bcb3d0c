package org.creativespaces.query.ledger;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Reads events from Axon Server as they are stored there. The server need not be there when the reader is made: while it
 * cannot be reached, reading throws {@link LedgerUnavailable}.
 */
final class AxonServerLedgerReader implements LedgerReader, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BUFFER = 1_000;
    /** How far the clock that names an event may be from the one that stamps it. */
    private static final Duration NAMED_WITHIN = Duration.ofSeconds(2);

    private final AxonServerConnectionFactory connections;
    private final String context;
    private final AxonServerIndex index = new AxonServerIndex();
    private final AxonServerTail tail;

    AxonServerLedgerReader(AxonServerConnectionFactory connections, String context) {
        this.connections = connections;
        this.context = context;
        this.tail = new AxonServerTail(this::channel, index);
    }

    @Override
    public long head() {
        return AxonServerEvents.position(ask(EventChannel::getLastToken));
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return index.awaitBeyond(position, atMost);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        var end = Math.min(head(), position + limit);
        return position < end ? between(position, end) : List.of();
    }

    /** Events that are there, after one position and up to another. What is missing among them is not waited for. */
    private List<StoredEvent> between(long position, long end) {
        var found = new ArrayList<StoredEvent>();
        try (var stream = channel().openStream(AxonServerEvents.token(position), BUFFER)) {
            for (var at = position; at < end; at = found.getLast().position()) {
                var next = stream.nextIfAvailable(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) throw new LedgerUnavailable("Axon Server does not send event " + (at + 1));
                found.add(AxonServerEvents.stored(next));
            }
            return found;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public List<StoredEvent> stream(String aggregateId, long afterVersion, int limit) {
        return events(aggregateId, afterVersion, limit).stream()
                .map(event -> AxonServerEvents.stored(event, positionOf(event)))
                .toList();
    }

    private List<Event> events(String aggregateId, long afterVersion, int limit) {
        try (var events = channel()
                .openAggregateStream(aggregateId, afterVersion, afterVersion + limit)
                .asStream()) {
            return events.limit(limit).toList();
        } catch (RuntimeException e) {
            throw new LedgerUnavailable("Axon Server breaks off", e);
        }
    }

    private long positionOf(Event event) {
        try {
            var version = AxonServerEvents.version(event);
            var position = index.positionOf(event.getAggregateIdentifier(), version, PATIENCE);
            if (position == 0) throw notIndexed();
            return position;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** An event's id says when it was named: only what was stamped around that time is looked through. */
    @Override
    public Optional<StoredEvent> byId(String eventId) {
        return AxonServerEvents.named(eventId).flatMap(named -> byId(eventId, named));
    }

    private Optional<StoredEvent> byId(String eventId, Instant named) {
        var until = named.plus(NAMED_WITHIN);
        var some = after(before(named.minus(NAMED_WITHIN)), BUFFER);
        while (!some.isEmpty()) {
            var found =
                    some.stream().filter(event -> event.id().equals(eventId)).findFirst();
            if (found.isPresent() || some.getLast().recordedAt().isAfter(until)) return found;
            some = after(some.getLast().position(), BUFFER);
        }
        return Optional.empty();
    }

    @Override
    public long positionAt(Instant moment) {
        try {
            var position = index.positionAt(moment, head(), PATIENCE);
            if (position < 0) throw notIndexed();
            return position;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LedgerUnavailable notIndexed() {
        return new LedgerUnavailable("not all events are indexed yet");
    }

    /** A position before the events since then: the server tells the last event up to that time, -1 if there is none. */
    private long before(Instant time) {
        return Math.max(0, ask(channel -> channel.getTokenAt(time.toEpochMilli())));
    }

    /** Connects at the first use and again after a loss. */
    private EventChannel channel() {
        return connections.connect(context).eventChannel();
    }

    private long ask(Function<EventChannel, CompletableFuture<Long>> question) {
        try {
            return question.apply(channel()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LedgerUnavailable("Axon Server does not answer", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LedgerUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LedgerUnavailable("interrupted while reading", e);
    }

    @Override
    public void close() {
        tail.close();
        connections.shutdown();
    }
}
