package org.creativespaces.command.ledger;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of Axon Server as a ledger has them. It keeps no digests: they are worked out anew, so that of its own it finds no event
 * that was changed, but two who know the newest digest can compare. Clocks of several writers go apart by milliseconds: an event counts
 * as recorded when the one before it was, at the earliest.
 */
final class AxonServerWhole implements WholeLedger {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER = 1_000;
    private static final int PATIENCE_SECONDS = 10;

    private final AxonServerPlace place;
    private final AxonServerPlace.Connected server;
    private final Chain chain = new Chain();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private long recordedAt;

    AxonServerWhole(AxonServerPlace place) {
        this.place = place;
        this.server = place.connect();
    }

    /** It looks after its files itself. */
    @Override
    public List<String> damages() {
        return List.of();
    }

    @Override
    public void visit(long after, LedgerFile.Visitor visitor) {
        var channel = server.connection().eventChannel();
        try {
            var head = 1 + channel.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (head > 0) visit(channel, after, head, visitor);
        } catch (ExecutionException | TimeoutException | SQLException e) {
            throw new UnusableStore("cannot read %s: %s".formatted(place, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableStore("interrupted while reading " + place, e);
        }
    }

    private void visit(EventChannel channel, long after, long head, LedgerFile.Visitor visitor)
            throws InterruptedException, SQLException {
        try (var stream = channel.openStream(-1, BUFFER)) {
            for (var position = 1L; position <= head; position++) {
                var next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) throw new UnusableStore("%s does not send event %d".formatted(place, position), null);
                var entry = entry(next);
                if (position > after) visitor.visit(entry);
            }
        }
    }

    private LedgerFile.Entry entry(EventWithToken found) {
        var event = found.getEvent();
        var position = found.getToken() + 1;
        recordedAt = Math.max(recordedAt, event.getTimestamp());
        var row = row(event);
        return new LedgerFile.Entry(position, row, recordedAt, chain.add(position, row, recordedAt));
    }

    private LedgerRow row(Event event) {
        var type = event.getPayload().getType();
        var envelope = new TreeMap<String, String>();
        event.getMetaDataMap().forEach((key, value) -> {
            if (value.getDataCase() == MetaDataValue.DataCase.TEXT_VALUE) envelope.put(key, value.getTextValue());
        });
        var commandId = envelope.getOrDefault("commandId", "");
        return new LedgerRow(
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                LedgerRow.familyOf(type),
                type,
                event.getPayload().getData().toStringUtf8(),
                JSON.writeValueAsString(envelope),
                commandId,
                ordinals.merge(commandId, 1, Integer::sum) - 1);
    }

    @Override
    public void close() {
        server.close();
    }
}
