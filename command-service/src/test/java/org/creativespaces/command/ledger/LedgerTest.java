package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final int THREADS = 16;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private SimpleMeterRegistry meters;
    private Ledger ledger;

    @BeforeEach
    void open() {
        InstantSource time = now::get;
        meters = new SimpleMeterRegistry();
        ledger = Ledger.open(folder, time.withZone(ZoneOffset.UTC), Duration.ofSeconds(20), meters);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void positions_begin_at_one_and_go_on_after_a_restart() {
        ledger.append(List.of(row("a", 0), row("a", 1)));
        reopen();
        assertThat(ledger.newest().position()).isEqualTo(2);
        ledger.append(List.of(row("a", 2)));
        assertThat(ledger.reads().after(0, 10)).extracting(StoredRow::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_is_read_is_what_was_written() {
        var written = row("a", 0);
        ledger.append(List.of(written));
        assertThat(ledger.reads().stream("a", 0, 10))
                .containsExactly(new StoredRow(
                        1,
                        written.eventId(),
                        "a",
                        0,
                        "solution",
                        written.type(),
                        written.payload(),
                        written.envelope(),
                        NOON));
    }

    @Test
    void many_threads_leave_no_gap_and_no_order_but_one() throws Exception {
        var each = 200;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, THREADS)
                    .forEach(thread -> threads.execute(() -> LongStream.range(0, each)
                            .forEach(sequence -> ledger.append(List.of(row("aggregate " + thread, sequence))))));
        }
        var stored = ledger.reads().after(0, THREADS * each + 1);
        assertThat(stored)
                .extracting(StoredRow::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, THREADS * each).boxed().toList());
        assertThat(IntStream.range(0, THREADS))
                .allSatisfy(thread -> assertThat(stored.stream()
                                .filter(row -> row.aggregateId().equals("aggregate " + thread))
                                .map(StoredRow::sequence))
                        .containsExactlyElementsOf(
                                LongStream.range(0, each).boxed().toList()));
        assertThat(meters.get("creativespaces.ledger.commit").timer().count()).isLessThan(THREADS * each);
        assertThat(meters.get("creativespaces.ledger.batch").summary().totalAmount())
                .isEqualTo(THREADS * each);
        assertThat(meters.get("creativespaces.ledger.head").gauge().value()).isEqualTo(THREADS * each);
    }

    @Test
    void of_many_who_decided_on_the_same_state_one_wins_and_no_number_is_lost() throws Exception {
        var lost = new ConcurrentLinkedQueue<Throwable>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, THREADS)
                    .forEach(thread ->
                            threads.execute(() -> LongStream.range(0, 50).forEach(sequence -> {
                                try {
                                    ledger.append(List.of(row("own " + thread, sequence), row("contended", sequence)));
                                } catch (RuntimeException e) {
                                    lost.add(e);
                                }
                            })));
        }
        assertThat(ledger.reads().stream("contended", 0, 1_000))
                .extracting(StoredRow::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList());
        assertThat(lost)
                .hasSize(THREADS * 50 - 50)
                .allSatisfy(e -> assertThat(e).isInstanceOf(SequenceTaken.class));
        assertThat(ledger.reads().after(0, 1_000))
                .extracting(StoredRow::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void an_append_is_all_or_nothing() {
        ledger.append(List.of(row("a", 0)));
        assertThatThrownBy(() -> ledger.append(List.of(row("b", 0), row("b", 1), row("a", 0))))
                .isInstanceOf(SequenceTaken.class)
                .hasMessage("aggregate a has an event at sequence 0 already");
        assertThat(ledger.reads().stream("b", 0, 10)).isEmpty();
        ledger.append(List.of(row("b", 0)));
        assertThat(ledger.newest().position()).isEqualTo(2);
    }

    @Test
    void a_command_is_recorded_once_even_if_it_decided_on_the_newest_state() {
        ledger.append(List.of(row("a", 0, "c1", 0), row("a", 1, "c1", 1)));
        assertThatThrownBy(() -> ledger.append(List.of(row("a", 2, "c1", 0))))
                .isInstanceOf(DuplicateCommand.class)
                .hasMessage("command c1 is recorded already");
        assertThat(ledger.newest().position()).isEqualTo(2);
    }

    @Test
    void a_command_sent_again_on_the_old_state_is_known_for_what_it_is() {
        ledger.append(List.of(row("a", 0, "c1", 0)));
        assertThatThrownBy(() -> ledger.append(List.of(row("a", 0, "c1", 0)))).isInstanceOf(DuplicateCommand.class);
    }

    @Test
    void a_clash_on_the_second_aggregate_of_a_command_is_no_repetition() {
        ledger.append(List.of(row("b", 0)));
        assertThatThrownBy(() -> ledger.append(List.of(row("a", 0, "c1", 0), row("b", 0, "c1", 1))))
                .isInstanceOf(SequenceTaken.class);
    }

    @Test
    void an_event_id_is_used_once() {
        ledger.append(List.of(row("e1", "a", 0, "c1", 0)));
        assertThatThrownBy(() -> ledger.append(List.of(row("e1", "a", 1, "c2", 0))))
                .isInstanceOf(NotStored.class)
                .hasMessage("event e1 is in the ledger already");
    }

    @Test
    void a_commands_outcome_is_rebuilt_from_its_events() {
        var first = row("a", 0, "c1", 0);
        var second = row("a", 1, "c1", 1);
        ledger.append(List.of(first, second));
        ledger.append(List.of(row("a", 2)));
        var log = new LedgerCommandLog(ledger.reads());
        assertThat(log.find("c1"))
                .contains(new Outcome(
                        "a",
                        2,
                        List.of(
                                new Outcome.Event(first.eventId(), first.type()),
                                new Outcome.Event(second.eventId(), second.type()))));
        assertThat(log.find("c2")).isEmpty();
    }

    @Test
    void many_commands_are_asked_about_at_once() {
        ledger.append(List.of(row("a", 0, "c1", 0), row("a", 1, "c1", 1)));
        var log = new LedgerCommandLog(ledger.reads());
        assertThat(log.recorded(List.of("c0", "c1", "c2"))).containsExactly("c1");
        assertThat(log.recorded(List.of())).isEmpty();
    }

    @Test
    void the_time_of_recording_never_runs_backwards_even_over_a_restart() {
        ledger.append(List.of(row("a", 0)));
        now.set(NOON.minusSeconds(3_600));
        ledger.append(List.of(row("a", 1)));
        reopen();
        ledger.append(List.of(row("a", 2)));
        now.set(NOON.plusNanos(1_999_999));
        ledger.append(List.of(row("a", 3)));
        assertThat(ledger.reads().stream("a", 0, 10))
                .extracting(StoredRow::recordedAt)
                .containsExactly(NOON, NOON, NOON, NOON.plusMillis(1));
    }

    @Test
    void the_last_position_before_a_time_is_found() {
        LongStream.range(0, 10).forEach(sequence -> {
            now.set(NOON.plusMillis(sequence / 2 * 10));
            ledger.append(List.of(row("a", sequence)));
        });
        assertThat(ledger.reads().lastBefore(NOON)).isZero();
        assertThat(ledger.reads().lastBefore(NOON.plusMillis(1))).isEqualTo(2);
        assertThat(ledger.reads().lastBefore(NOON.plusMillis(10))).isEqualTo(2);
        assertThat(ledger.reads().lastBefore(NOON.plusMillis(11))).isEqualTo(4);
        assertThat(ledger.reads().lastBefore(NOON.plusSeconds(1))).isEqualTo(10);
    }

    @Test
    void an_empty_ledger_has_no_position_before_any_time() {
        assertThat(ledger.reads().lastBefore(NOON)).isZero();
        assertThat(ledger.reads().lastSequence("a")).isEmpty();
        assertThat(ledger.newest().position()).isZero();
    }

    @Test
    void a_second_writer_is_told_which_folder_is_taken() {
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(folder.toAbsolutePath().toString())
                .hasMessageContaining("another process");
    }

    @Test
    void a_ledger_of_a_newer_program_is_refused_untouched() throws SQLException {
        ledger.append(List.of(row("a", 0)));
        ledger.close();
        sql("PRAGMA user_version = 4");
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("ledger.db has format 4; this program knows formats up to 3");
        sql("PRAGMA user_version = 3");
        open();
        assertThat(ledger.newest().position()).isEqualTo(1);
    }

    @Test
    void a_ledger_that_another_hand_has_added_to_is_refused() throws SQLException {
        ledger.append(List.of(row("a", 0), row("a", 1)));
        ledger.close();
        sql("UPDATE event SET digest = NULL WHERE position = 2");
        assertThatThrownBy(this::open).isInstanceOf(UnusableStore.class).hasMessageContaining("event 2");
        sql("UPDATE event SET digest = x'00' WHERE position = 2");
        open();
        assertThat(ledger.newest().position()).isEqualTo(2);
    }

    @Test
    void a_ledger_of_an_older_program_is_brought_up_with_all_that_is_in_it() throws SQLException {
        ledger.append(List.of(row("a", 0)));
        ledger.close();
        sql("ALTER TABLE event DROP COLUMN digest");
        sql("DROP INDEX event_erasure");
        sql("CREATE INDEX event_erasure ON event (position) WHERE type = 'old'");
        sql("PRAGMA user_version = 1");
        open();
        assertThat(ledger.newest().position()).isEqualTo(1);
        assertThat(plan("SELECT 1 FROM event WHERE " + LedgerSchema.IS_ERASURE + " AND position > 0"))
                .contains("event_erasure");
        ledger.append(List.of(row("a", 1)));
        assertThat(LedgerCheck.of(folder, (type, payload, envelope) -> List.of())
                        .problems())
                .isEmpty();
    }

    @Test
    void every_erasure_and_redaction_there_is_has_a_place_in_the_index() {
        assertThat(EventTypes.all())
                .filteredOn(type -> type == PersonalDataErased.class || Redaction.class.isAssignableFrom(type))
                .hasSize(6)
                .allSatisfy(type -> assertThat(LedgerSchema.IS_ERASURE).contains("'" + EventTypes.nameOf(type) + "'"));
    }

    @Test
    void a_file_that_is_no_database_is_refused_by_name() throws IOException {
        ledger.close();
        Files.writeString(folder.resolve("ledger.db"), "minutes of the meeting ".repeat(100));
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(folder.resolve("ledger.db").toString());
        assertThat(folder.resolve("ledger.db")).content().startsWith("minutes of the meeting");
    }

    @Test
    void a_foreign_writer_harms_nobody_but_the_appends_of_that_moment() throws SQLException {
        ledger.append(List.of(row("a", 0)));
        sql("INSERT INTO event SELECT 2, 'e', 'b', 0, family, type, payload, envelope, 'c', 0, recorded_at, digest"
                + " FROM event");
        ledger.append(List.of(row("a", 1)));
        assertThat(ledger.reads().after(0, 10)).extracting(StoredRow::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void nothing_is_written_through_the_readers() throws SQLException {
        try (var readers = Sqlite.readers(folder.resolve("ledger.db"), 1);
                var connection = readers.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM event")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void only_its_owner_may_read_it() {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        ledger.append(List.of(row("a", 0)));
        assertThat(List.of("ledger.db", "ledger.db-wal"))
                .allSatisfy(name -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------"));
    }

    @Test
    void every_commit_is_synced() throws SQLException {
        try (var connection = Sqlite.open(folder.resolve("ledger.db"), LedgerSchema.VERSIONS);
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
        }
    }

    private void reopen() {
        ledger.close();
        open();
    }

    private String plan(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            return statement.executeQuery("EXPLAIN QUERY PLAN " + query).getString("detail");
        }
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
