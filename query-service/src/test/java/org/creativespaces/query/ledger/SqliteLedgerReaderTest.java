package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteLedgerReaderTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path dataDir;

    @Test
    void events_come_in_order_as_they_were_stored() {
        try (var ledger = new LedgerFixture(dataDir);
                var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
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
        try (var ledger = new LedgerFixture(dataDir);
                var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
            assertThat(reader.head()).isZero();
        }
    }

    @Test
    void a_moment_has_the_position_of_the_last_event_recorded_by_then() {
        try (var ledger = new LedgerFixture(dataDir);
                var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
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
        try (var ledger = new LedgerFixture(dataDir);
                var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
            ledger.append(event(ANA));
            assertThat(reader.awaitBeyond(0, LONG)).isTrue();
            var woken = CompletableFuture.supplyAsync(() -> awaitBeyond(reader, 1));
            assertThat(reader.awaitBeyond(1, Duration.ofMillis(30))).isFalse();

            ledger.append(event(ANA));

            assertThat(woken).succeedsWithin(LONG).isEqualTo(true);
        }
    }

    @Test
    void a_ledger_that_is_not_there_yet_is_named_and_found_later() throws Exception {
        try (var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("no ledger at")
                    .hasMessageContaining("ledger.db");
            Files.createFile(dataDir.resolve("ledger.db"));
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("not set up yet");
            try (var ledger = new LedgerFixture(dataDir)) {
                ledger.append(event(ANA));
                assertThat(reader.awaitBeyond(0, LONG)).isTrue();
            }
        }
    }

    @Test
    void a_ledger_of_a_newer_form_is_refused() {
        try (var ledger = new LedgerFixture(dataDir)) {
            ledger.execute("PRAGMA user_version=4");
            try (var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
                assertThatThrownBy(reader::head)
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("newer");
            }
        }
    }

    /** A writer that was killed leaves its events in the log beside the file. */
    @Test
    void what_a_killed_writer_left_in_the_log_is_read() throws Exception {
        var killed = Files.createDirectory(dataDir.resolve("killed"));
        try (var ledger = new LedgerFixture(dataDir)) {
            ledger.append(event(ANA));
            Files.copy(dataDir.resolve("ledger.db"), killed.resolve("ledger.db"));
            Files.copy(dataDir.resolve("ledger.db-wal"), killed.resolve("ledger.db-wal"));
        }
        try (var reader = new SqliteLedgerReader(killed.resolve("ledger.db"))) {
            assertThat(reader.head()).isEqualTo(1);
        }
        assertThat(killed.resolve("ledger.db-wal")).exists();
    }

    @Test
    void a_reader_cannot_write() {
        try (var ledger = new LedgerFixture(dataDir);
                var reader = new SqliteLedgerReader(dataDir.resolve("ledger.db"))) {
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

    private static Event event(ParticipantId who) {
        return new ConstituencyChanged(who, Constituency.CARER, null);
    }
}
