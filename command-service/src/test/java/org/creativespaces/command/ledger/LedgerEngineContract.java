package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What Axon may ask of the ledger. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class LedgerEngineContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final String ID = ANA.toString();

    record Seen(long changes, String last) {}

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private Ledger ledger;
    private LedgerEngine engine;

    /** The one that the test's ledger is in. */
    abstract LedgerStore store();

    /** Changes the tables behind the ledger's back. */
    abstract void sql(String statement) throws Exception;

    @BeforeEach
    void open() {
        InstantSource time = now::get;
        ledger = Ledger.open(store(), time.withZone(ZoneOffset.UTC), Duration.ofSeconds(20), new SimpleMeterRegistry());
        var json = Jackson3Serializer.builder().build();
        engine = new LedgerEngine(ledger, json, json);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void events_are_read_as_they_were_appended_from_any_sequence_on() {
        var events = LongStream.range(0, 1_100).mapToObj(this::event).toList();
        engine.appendEvents(events);

        assertThat(engine.readEvents(ID, 0).asStream().map(DomainEventMessage::getIdentifier))
                .containsExactlyElementsOf(
                        events.stream().map(DomainEventMessage::getIdentifier).toList());
        assertThat(engine.readEvents(ID, 1_098).asStream()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getPayload()).isEqualTo(new ConstituencyChanged(ANA, Constituency.CARER, null));
            assertThat(event.getTimestamp()).isEqualTo(NOON);
        });
        assertThat(engine.lastSequenceNumberFor(ID)).contains(1_099L);
        assertThatThrownBy(() -> engine.appendEvents(event(1_099))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void tokens_stand_at_the_tail_at_the_head_and_before_what_was_recorded_since_a_time() {
        assertThat(List.of(engine.createTailToken(), engine.createHeadToken(), engine.createTokenAt(NOON)))
                .containsOnly(at(0));
        for (long sequence = 0; sequence < 6; sequence++) {
            now.set(NOON.plusSeconds(sequence / 2));
            engine.appendEvents(event(sequence));
        }

        assertThat(engine.createTailToken()).isEqualTo(at(0));
        assertThat(engine.createHeadToken()).isEqualTo(at(6));
        assertThat(engine.createTokenAt(NOON)).isEqualTo(at(0));
        assertThat(engine.createTokenAt(NOON.plusSeconds(1))).isEqualTo(at(2));
        assertThat(engine.createTokenAt(NOON.plusMillis(1_001))).isEqualTo(at(4));
        assertThat(engine.createTokenAt(NOON.plusSeconds(9))).isEqualTo(at(6));
        assertThat(sequences(engine.createTokenAt(NOON.plusSeconds(1)))).containsExactly(2L, 3L, 4L, 5L);
        assertThat(sequences(engine.createTailToken())).hasSize(6);
        assertThat(sequences(engine.createHeadToken())).isEmpty();
    }

    @Test
    void the_newest_events_come_first_when_reading_backwards_page_by_page() {
        ledger.append(List.of(row("a", 0), row("b", 0), row("a", 1), row("b", 1), row("a", 2)));
        var reads = ledger.reads();
        assertThat(reads.before(Long.MAX_VALUE, 3))
                .extracting(StoredRow::position)
                .containsExactly(5L, 4L, 3L);
        assertThat(reads.before(3, 3)).extracting(StoredRow::position).containsExactly(2L, 1L);
        assertThat(reads.before(1, 3)).isEmpty();
        assertThat(reads.streamBefore("a", Long.MAX_VALUE, 2))
                .extracting(StoredRow::position)
                .containsExactly(5L, 3L);
        assertThat(reads.streamBefore("a", 1, 2))
                .extracting(StoredRow::position)
                .containsExactly(1L);
        assertThat(reads.streamBefore("c", 9, 2)).isEmpty();
    }

    @Test
    void a_snapshot_stands_for_the_events_up_to_its_own() {
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        for (long sequence = 0; sequence < 5; sequence++) engine.appendEvents(event(sequence));
        assertThat(engine.readSnapshot(ID)).isEmpty();

        store.storeSnapshot(snapshot(3, new Seen(4, "CARER")));

        var read = store.readEvents(ID).asStream().toList();
        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(3L, 4L);
        assertThat(read.getFirst().getPayload()).isEqualTo(new Seen(4, "CARER"));
        assertThat(read.getFirst().getMetaData()).containsEntry("by", "test");
        assertThat(ledger.newest().position()).isEqualTo(5);
        store.shutDown();
    }

    @Test
    void only_the_latest_snapshot_is_kept() {
        for (long sequence = 0; sequence < 5; sequence++) engine.appendEvents(event(sequence));
        engine.storeSnapshot(snapshot(1, new Seen(2, "first")));
        engine.storeSnapshot(snapshot(3, new Seen(4, "second")));
        engine.storeSnapshot(snapshot(2, new Seen(3, "late")));
        assertThat(engine.readSnapshot(ID).orElseThrow().getPayload()).isEqualTo(new Seen(4, "second"));
    }

    @Test
    void snapshots_may_be_deleted_and_those_that_cannot_be_used_are_as_good_as_none() throws Exception {
        engine.appendEvents(event(0), event(1));
        for (var damage : List.of(
                "DELETE FROM snapshot",
                "UPDATE snapshot SET payload = '{'",
                "UPDATE snapshot SET payload = '[1]'",
                "UPDATE snapshot SET envelope = ''",
                "UPDATE snapshot SET type = 'gone.Class'",
                "UPDATE snapshot SET sequence = 2")) {
            engine.storeSnapshot(snapshot(1, new Seen(2, "CARER")));
            assertThat(engine.readSnapshot(ID)).as("before: " + damage).isPresent();
            sql(damage);
            assertThat(engine.readSnapshot(ID)).as(damage).isEmpty();
            sql("DELETE FROM snapshot");
        }
        assertThat(engine.readEvents(ID, 0).asStream()).hasSize(2);
    }

    private List<Long> sequences(TrackingToken token) {
        return engine.readEvents(token, false)
                .map(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .toList();
    }

    private DomainEventMessage<?> event(long sequence) {
        return new GenericDomainEventMessage<>(
                "participant",
                ID,
                sequence,
                new ConstituencyChanged(ANA, Constituency.CARER, null),
                Map.of("commandId", UUID.randomUUID().toString()));
    }

    private static DomainEventMessage<?> snapshot(long sequence, Object state) {
        return new GenericDomainEventMessage<>("participant", ID, sequence, state, Map.of("by", "test"));
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
