package org.creativespaces.command.ledger;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what {@link LedgerExport} wrote into an Axon Server without events, or one whose events end where the lines begin. All lines are
 * looked through before the first is put there: one that cannot be imported leaves the server as it was.
 */
public final class AxonServerImport {
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 100;
    private static final int PATIENCE_SECONDS = 30;

    private final LedgerCheck.Inspection inspection;
    private final Chain chain = new Chain();
    private final Map<String, Long> sequences = new HashMap<>();
    private long last;
    private long recordedAt;

    private AxonServerImport(LedgerCheck.Inspection inspection) {
        this.inspection = inspection;
    }

    /**
     * Imports into Axon Server, to which nobody may write meanwhile.
     *
     * @param name what the lines are from, for messages
     * @return what a check of all events found afterwards
     * @throws UnusableStore if a line cannot be imported, which the message names with the attribute at fault; then nothing is
     *     changed. Or if the server fails, which may leave the first part of the lines there
     */
    public static LedgerCheck.Report into(
            AxonServerPlace place, InputStream in, String name, LedgerCheck.Inspection inspection) {
        try {
            // Only its owner may read it.
            var copy = Files.createTempFile("ledger", ".import");
            try (var server = place.connect()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                var run = new AxonServerImport(inspection);
                run.goOnAfter(place);
                eachLine(copy, name, run::lookAt);
                append(copy, name, server.connection().eventChannel());
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UnusableStore("cannot import %s: %s".formatted(name, e.getMessage()), e);
        }
        return LedgerCheck.of(place, Path.of(""), (type, payload, envelope) -> List.of());
    }

    private void goOnAfter(AxonServerPlace place) {
        try (var before = place.whole(Path.of(""))) {
            before.visit(0, entry -> note(entry, chain.add(entry.position(), entry.row(), entry.recordedAt())));
        }
    }

    private void lookAt(LedgerFile.Entry entry) {
        var row = entry.row();
        if (entry.position() != last + 1)
            throw new BadLine("sequence is %d, but %d is the next position".formatted(entry.position(), last + 1));
        if (entry.recordedAt() < recordedAt) throw new BadLine("recordedtime is before that of the event before it");
        var expected = sequences.getOrDefault(row.aggregateId(), -1L) + 1;
        if (row.sequence() != expected)
            throw new BadLine("aggregateversion is %d, but %d is the next of %s"
                    .formatted(row.sequence() + 1, expected + 1, row.aggregateId()));
        inspection.problems(row.type(), row.payload(), row.envelope()).forEach(problem -> {
            throw new BadLine(problem);
        });
        note(entry, chain.add(entry.position(), row, entry.recordedAt()));
    }

    private void note(LedgerFile.Entry entry, byte[] digest) {
        if (!Arrays.equals(digest, entry.digest()))
            throw new BadLine("digest does not fit: this event, or one before it, is not the one that was exported");
        last = entry.position();
        recordedAt = entry.recordedAt();
        sequences.put(entry.row().aggregateId(), entry.row().sequence());
    }

    private static void eachLine(Path file, String name, Consumer<LedgerFile.Entry> each) throws IOException {
        var number = 1L;
        try (var in = Files.newInputStream(file)) {
            var lines = new Lines(in);
            for (var line = lines.next(); line != null; line = lines.next(), number++) {
                each.accept(ExportLine.read(line).entry());
            }
        } catch (BadLine e) {
            throw new UnusableStore("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        }
    }

    private static void append(Path file, String name, EventChannel channel) throws IOException {
        var waiting = new ArrayList<Event>();
        eachLine(file, name, entry -> {
            waiting.add(event(entry));
            if (waiting.size() == AT_ONCE) append(waiting, channel);
        });
        if (!waiting.isEmpty()) append(waiting, channel);
    }

    private static void append(List<Event> events, EventChannel channel) {
        try {
            channel.appendEvents(events.toArray(Event[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            events.clear();
        } catch (ExecutionException | TimeoutException e) {
            throw new UnusableStore("Axon Server did not take the events: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableStore("interrupted while importing", e);
        }
    }

    private static Event event(LedgerFile.Entry entry) {
        var row = entry.row();
        var event = Event.newBuilder()
                .setMessageIdentifier(row.eventId())
                .setAggregateIdentifier(row.aggregateId())
                .setAggregateSequenceNumber(row.sequence())
                .setAggregateType(row.family())
                .setTimestamp(entry.recordedAt())
                .setPayload(SerializedObject.newBuilder()
                        .setType(row.type())
                        .setData(ByteString.copyFromUtf8(row.payload())));
        JSON.readValue(row.envelope(), STRINGS)
                .forEach((key, value) -> event.putMetaData(
                        key, MetaDataValue.newBuilder().setTextValue(value).build()));
        return event.build();
    }
}
