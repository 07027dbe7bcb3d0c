package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.solution.SolutionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class LedgerContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final int THREADS = 16;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private SimpleMeterRegistry meters;
    Ledger ledger;

    /** The one that the test's ledger is in, opened once more; only the first time it is empty. */
    abstract LedgerStore store();

    /** Changes the tables behind the ledger's back. */
    abstract void sql(String statement) throws SQLException;

    /** How the database would go about a query. */
    abstract String plan(String query) throws SQLException;

    @BeforeEach
    void open() {
        InstantSource time = now::get;
        meters = new SimpleMeterRegistry();
        ledger = Ledger.open(store(), time.withZone(ZoneOffset.UTC), Duration.ofSeconds(20), meters);
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
    void erasures_and_redactions_are_found_among_all_else() {
        var person = "0190a5c0-0000-7000-8000-000000000001";
        ledger.append(List.of(
                row("a", 0),
                of(PersonalDataErased.class, person, "{\"participant\":\"%s\"}".formatted(person)),
                of(SolutionEvent.TextRedacted.class, "b", "{\"key\":\"k1\",\"note\":\"a \\u0000\"}")));
        var person2 = new ErasureLog.OfPerson(2, ParticipantId.of(person));
        var text = new ErasureLog.OfText(3, "k1");
        assertThat(ledger.reads().erasuresAfter(0)).containsExactly(person2, text);
        assertThat(ledger.reads().erasuresAfter(2)).containsExactly(text);
    }

    @Test
    void finding_erasures_reads_no_other_event() throws SQLException {
        assertThat(plan("SELECT 1 FROM event WHERE " + LedgerSchema.IS_ERASURE + " AND position > 0"))
                .contains("event_erasure");
    }

    @Test
    void every_erasure_and_redaction_there_is_has_a_place_in_the_index() {
        assertThat(EventTypes.all())
                .filteredOn(type -> type == PersonalDataErased.class || Redaction.class.isAssignableFrom(type))
                .hasSize(6)
                .allSatisfy(type -> assertThat(LedgerSchema.IS_ERASURE).contains("'" + EventTypes.nameOf(type) + "'"));
    }

    @Test
    void events_of_one_command_that_clash_with_each_other_are_refused() {
        assertThatThrownBy(() -> ledger.append(List.of(row("a", 0), row("a", 0))))
                .isInstanceOf(NotStored.class)
                .hasMessage("the events of one command clash with each other");
        ledger.append(List.of(row("a", 0)));
        assertThat(ledger.newest().position()).isEqualTo(1);
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
        ledger.close();
        try (var store = store();
                var readers = store.readers(1);
                var connection = readers.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM event")).isInstanceOf(SQLException.class);
        }
    }

    private static LedgerRow of(Class<? extends Event> event, String aggregate, String payload) {
        var row = row(aggregate, 0);
        return new LedgerRow(
                row.eventId(),
                aggregate,
                0,
                "any",
                EventTypes.nameOf(event),
                payload,
                row.envelope(),
                row.commandId(),
                0);
    }

    final void reopen() {
        ledger.close();
        open();
    }
}
