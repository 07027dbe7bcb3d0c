package org.creativespaces.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Axon sees of the ledger. An event's time is when it was recorded; tokens are positions. A snapshot is only ever a
 * shorter way to the same state: one that cannot be read is as good as none.
 */
final class LedgerEngine extends BatchingEventStorageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerEngine.class);
    private static final int EVENTS_PER_READ = 500;

    private static final class Builder extends BatchingEventStorageEngine.Builder {}

    private final Ledger ledger;

    LedgerEngine(Ledger ledger, Serializer events, Serializer snapshots) {
        super(new Builder()
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .batchSize(EVENTS_PER_READ));
        this.ledger = ledger;
    }

    /**
     * Returns when the events are on disk.
     *
     * @throws ConcurrencyException if an aggregate has moved on
     * @throws DuplicateCommand if the command is recorded already
     * @throws NotStored if nothing was stored
     * @throws OutcomeUnknown if that was not confirmed in time
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var rows = new ArrayList<LedgerRow>(events.size());
        var ordinals = new HashMap<String, Integer>();
        for (var event : events) rows.add(row((DomainEventMessage<?>) event, serializer, ordinals));
        try {
            ledger.append(rows);
        } catch (SequenceTaken e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long firstSequence, int limit) {
        if (ledger.newest().before(aggregateId, firstSequence)) return List.of();
        return ledger.reads().stream(aggregateId, firstSequence, limit).stream()
                .map(LedgerEngine::data)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int limit) {
        var after = token == null ? 0 : token.position().orElseThrow();
        if (after >= ledger.newest().position()) return List.of();
        return ledger.reads().after(after, limit).stream()
                .map(row -> new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.position()), data(row)))
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return ledger.reads().lastSequence(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.newest().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(ledger.reads().lastBefore(time));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, String.class);
        ledger.keep(new SnapshotRow(
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                snapshot.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                snapshot.serializeMetaData(serializer, String.class).getData(),
                snapshot.getIdentifier(),
                snapshot.getTimestamp().toEpochMilli()));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return ledger.reads().snapshot(aggregateId).map(LedgerEngine::data).stream();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        try {
            return super.readSnapshot(aggregateId).filter(LedgerEngine::isKnown);
        } catch (RuntimeException | LinkageError e) {
            // Its message may quote the snapshot.
            LOG.warn(
                    "the snapshot of {} is passed over: {}",
                    aggregateId,
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Reads all of it at once: whoever did so later would fail on one that cannot be read. */
    private static boolean isKnown(DomainEventMessage<?> snapshot) {
        snapshot.getMetaData();
        if (!(snapshot.getPayload() instanceof UnknownSerializedType)) return true;
        LOG.warn("the snapshot of {} is passed over: its type is not known", snapshot.getAggregateIdentifier());
        return false;
    }

    private static LedgerRow row(DomainEventMessage<?> event, Serializer serializer, Map<String, Integer> ordinals) {
        var payload = event.serializePayload(serializer, String.class);
        var type = payload.getType().getName();
        var commandId = commandId(event);
        return new LedgerRow(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                LedgerRow.familyOf(type),
                type,
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData(),
                commandId,
                ordinals.merge(commandId, 1, Integer::sum) - 1);
    }

    private static String commandId(DomainEventMessage<?> event) {
        if (event.getMetaData().get("commandId") instanceof String commandId) return commandId;
        throw new IllegalArgumentException("event " + event.getIdentifier() + " carries no commandId");
    }

    private static DomainEventData<String> data(SnapshotRow row) {
        return new GenericDomainEventEntry<>(
                row.family(),
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                Instant.ofEpochMilli(row.takenAt()),
                row.type(),
                row.revision(),
                row.payload(),
                row.envelope());
    }

    private static DomainEventData<String> data(StoredRow row) {
        return new GenericDomainEventEntry<>(
                row.family(),
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                row.recordedAt(),
                row.type(),
                null,
                row.payload(),
                row.envelope());
    }
}
