package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Over a real Axon Server, whose host and port {@code AXONSERVER_ADDRESS} gives; skipped without one. What it writes there
 * no program can understand: such a server is good for nothing else.
 */
@EnabledIfEnvironmentVariable(named = "AXONSERVER_ADDRESS", matches = ".+")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerLedgerReaderIT {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String TYPE = "org.creativespaces.participant.constituency_changed.v1";

    private static AxonServerConnectionFactory writer;
    private static AxonServerLedgerReader reader;

    private final String ana = UUID.randomUUID().toString();
    private final String bo = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() {
        var settings = new AxonServerSettings(
                List.of(System.getenv("AXONSERVER_ADDRESS")), "default", null, false, 1_000, 5_000);
        writer = settings.connections();
        reader = new AxonServerLedgerReader(settings.connections(), settings.context());
    }

    @AfterAll
    static void disconnect() {
        reader.close();
        writer.shutdown();
    }

    @Test
    void events_come_in_order_as_they_were_stored() throws Exception {
        var before = reader.head();
        var first = publish(ana, 0);
        var second = publish(bo, 0);
        var third = publish(ana, 1);

        assertThat(reader.head()).isEqualTo(before + 3);
        assertThat(reader.after(before, 9)).containsExactly(first, second, third);
        assertThat(reader.after(before, 2)).containsExactly(first, second);
        assertThat(reader.after(before + 2, 9)).containsExactly(third);
        assertThat(reader.after(before + 3, 9)).isEmpty();
        assertThat(reader.after(before + 5, 9)).isEmpty();
    }

    @Test
    void a_stream_is_told_with_positions() throws Exception {
        var first = publish(ana, 0);
        publish(bo, 0);
        var third = publish(ana, 1);
        var fourth = publish(ana, 2);

        assertThat(reader.stream(ana, 0, 9)).containsExactly(first, third, fourth);
        assertThat(reader.stream(ana, 0, 2)).containsExactly(first, third);
        assertThat(reader.stream(ana, 1, 1)).containsExactly(third);
        assertThat(reader.stream(ana, 3, 9)).isEmpty();
        assertThat(reader.stream(UUID.randomUUID().toString(), 0, 9)).isEmpty();
    }

    @Test
    void an_event_is_found_by_its_id() throws Exception {
        var first = publish(ana, 0);
        var second = publish(ana, 1);

        assertThat(reader.byId(first.id())).contains(first);
        assertThat(reader.byId(second.id())).contains(second);
    }

    @Test
    void what_was_never_recorded_is_not_found() throws Exception {
        publish(ana, 0);
        var now = Instant.now();

        assertThat(reader.byId("none")).isEmpty();
        assertThat(reader.byId(UUID.randomUUID().toString())).isEmpty();
        assertThat(reader.byId(idOf(now))).isEmpty();
        assertThat(reader.byId(idOf(now.plus(HOUR)))).isEmpty();
        assertThat(reader.byId(idOf(Instant.EPOCH.plus(HOUR)))).isEmpty();
    }

    @Test
    void a_moment_has_the_position_of_the_last_event_recorded_by_then() throws Exception {
        var before = reader.head();
        var first = publish(ana, 0);
        var second = publish(bo, 0);

        assertThat(reader.positionAt(Instant.EPOCH)).isZero();
        assertThat(reader.positionAt(second.recordedAt())).isEqualTo(before + 2);
        assertThat(reader.positionAt(first.recordedAt().minusSeconds(60))).isLessThanOrEqualTo(before);
    }

    @Test
    void who_waits_is_woken_by_a_new_event() throws Exception {
        var head = reader.head();
        var woken = new FutureTask<>(() -> reader.awaitBeyond(head, LONG));
        Thread.ofVirtual().start(woken);

        publish(ana, 0);

        assertThat(woken).succeedsWithin(LONG).isEqualTo(true);
        assertThat(reader.awaitBeyond(head + 1, Duration.ofMillis(5))).isFalse();
    }

    private static StoredEvent publish(String aggregateId, long sequence) throws Exception {
        var position = reader.head() + 1;
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var id = idOf(now);
        var payload = "{\"z\":1, \"a\":\"ä\"}";
        var event = Event.newBuilder()
                .setMessageIdentifier(id)
                .setAggregateIdentifier(aggregateId)
                .setAggregateType("participant")
                .setAggregateSequenceNumber(sequence)
                .setTimestamp(now.toEpochMilli())
                .setPayload(SerializedObject.newBuilder().setType(TYPE).setData(ByteString.copyFromUtf8(payload)))
                .putMetaData("salt", text("é"))
                .putMetaData("actor", text("client:test"))
                .build();
        writer.connect("default").eventChannel().appendEvents(event).get(LONG.toSeconds(), TimeUnit.SECONDS);
        var envelope = "{\"actor\":\"client:test\",\"salt\":\"é\"}";
        return new StoredEvent(position, id, aggregateId, sequence + 1, TYPE, payload, envelope, now);
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    /** A UUID of version 7. */
    private static String idOf(Instant time) {
        var random = UUID.randomUUID();
        var high = time.toEpochMilli() << 16 | 7 << 12 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }
}
