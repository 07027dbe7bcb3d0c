package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class SqlLedgerReaderContract {
    static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    static final Duration LONG = Duration.ofSeconds(20);

    /** Sets up the one ledger of the test. */
    abstract LedgerFixture ledger();

    abstract SqlLedgerReader reader();

    @Test
    void events_come_in_order_as_they_were_stored() {
        try (var ledger = ledger();
                var reader = reader()) {
            var first = ledger.append(event(ANA));
            var second = ledger.append(event(BO));
            var third = ledger.append(event(ANA));

            assertThat(reader.head()).isEqualTo(3);
            assertThat(reader.after(0, 2)).extracting(StoredEvent::id).containsExactly(first.id(), second.id());
            assertThat(reader.after(3, 2)).isEmpty();
            assertThat(reader.stream(ANA.toString(), 0, 9))
                    .extracting(StoredEvent::version)
                    .containsExactly(1L, 2L);
            assertThat(reader.stream(ANA.toString(), 1, 9))
                    .extracting(StoredEvent::id)
                    .containsExactly(third.id());
            assertThat(reader.byId(second.id()).map(new EventDecoder()::decode)).contains(second);
            assertThat(reader.byId("none")).isEmpty();
        }
    }

    @Test
    void an_empty_ledger_has_head_0() {
        try (var ledger = ledger();
                var reader = reader()) {
            assertThat(reader.head()).isZero();
        }
    }

    @Test
    void a_moment_has_the_position_of_the_last_event_recorded_by_then() {
        try (var ledger = ledger();
                var reader = reader()) {
            var first = Instant.parse("2026-03-01T09:00:00.500Z");
            assertThat(reader.positionAt(first)).isZero();
            var gaps = List.of(0, 0, 1, 0, 1_000, 0, 0, 5).iterator();
            var story = new Story();
            for (int i = 0; i < 8; i++) story.tell(event(i % 2 == 0 ? ANA : BO));
            var stamped = story.recorded(first, () -> Duration.ofMillis(gaps.next()));
            ledger.append(stamped);

            for (var moment : stamped.told().stream().map(Recorded::recordedAt).toList()) {
                for (int millis = -1; millis <= 1; millis++) {
                    var at = moment.plusMillis(millis);
                    assertThat(reader.positionAt(at)).as("%s", at).isEqualTo(new StoryLedger(stamped).positionAt(at));
                }
            }
            assertThat(reader.positionAt(Instant.EPOCH)).isZero();
            assertThat(reader.positionAt(first)).isEqualTo(3);
            assertThat(reader.positionAt(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(8);
        }
    }

    @Test
    void a_waiting_reader_is_woken_by_a_new_event() throws Exception {
        try (var ledger = ledger();
                var reader = reader()) {
            ledger.append(event(ANA));
            assertThat(reader.awaitBeyond(0, LONG)).isTrue();
            var woken = CompletableFuture.supplyAsync(() -> awaitBeyond(reader, 1));
            assertThat(reader.awaitBeyond(1, Duration.ofMillis(30))).isFalse();

            ledger.append(event(ANA));

            assertThat(woken).succeedsWithin(LONG).isEqualTo(true);
        }
    }

    @Test
    void a_reader_cannot_write() {
        try (var ledger = ledger();
                var reader = reader()) {
            ledger.append(event(ANA));
            await().atMost(LONG).until(() -> reader.head() == 1);
            assertThatThrownBy(() -> reader.query("DELETE FROM event", ask -> {}, row -> row))
                    .isInstanceOf(LedgerUnavailable.class);
            assertThat(reader.head()).isEqualTo(1);
        }
    }

    private static boolean awaitBeyond(LedgerReader reader, long position) {
        try {
            return reader.awaitBeyond(position, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Event event(ParticipantId who) {
        return new ConstituencyChanged(who, Constituency.CARER, null);
    }
}
