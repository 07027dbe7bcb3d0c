package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Two who could write the same ledger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandbyTest {
    private static final String END_WRITER = """
        SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND objid = current_schema()::regnamespace::oid\
        """;

    private final String url = Postgres.emptySchema();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Ledger first;
    private Ledger second;

    @BeforeEach
    void open() {
        first = ledger(new SimpleMeterRegistry());
        second = ledger(meters);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void who_comes_second_stands_by_reads_and_writes_nothing() {
        first.append(List.of(row("a", 0)));

        assertThat(first.writes()).isTrue();
        assertThat(second.writes()).isFalse();
        assertThatThrownBy(() -> second.append(List.of(row("a", 1))))
                .isInstanceOf(NotStored.class)
                .hasMessageContaining("stands by");
        assertThat(second.reads().after(0, 10)).hasSize(1);
        assertThat(new LedgerHealth(first).health().getStatus()).isEqualTo(Status.UP);
        var health = new LedgerHealth(second).health();
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).containsEntry("role", "stands by");
        assertThat(meters.get("creativespaces.ledger.writer").gauge().value()).isZero();
    }

    @Test
    void who_stands_by_takes_over_where_the_writer_ended() {
        first.append(List.of(row("a", 0), row("a", 1)));
        first.close();

        await().atMost(Duration.ofSeconds(10)).until(second::writes);

        second.append(List.of(row("a", 2)));
        assertThat(second.reads().after(0, 10)).extracting(StoredRow::position).containsExactly(1L, 2L, 3L);
        assertThat(meters.get("creativespaces.ledger.commit").timer().count())
                .as("looking after the ledger is no commit")
                .isEqualTo(1);
        assertThat(new LedgerHealth(second).health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("creativespaces.ledger.writer").gauge().value()).isEqualTo(1);
    }

    /** Without being asked to write, either: otherwise both would say that they are the writer. */
    @Test
    void who_lost_the_ledger_notices_and_stands_by_in_turn() throws Exception {
        first.append(List.of(row("a", 0)));
        try (var third = DriverManager.getConnection(url);
                var statement = third.createStatement()) {
            statement.execute(END_WRITER);
            // Waits in the server until the one that ends lets go.
            statement.execute("SELECT pg_advisory_lock(1129464147, current_schema()::regnamespace::oid::int)");

            await().atMost(Duration.ofSeconds(10)).until(() -> !first.writes());
            assertThat(new LedgerHealth(first).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(second.writes()).isFalse();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> first.writes() || second.writes());
        var writer = first.writes() ? first : second;
        writer.append(List.of(row("a", 1)));
        assertThat(writer.reads().after(0, 10)).extracting(StoredRow::position).containsExactly(1L, 2L);
        assertThat(first.writes() && second.writes()).isFalse();
    }

    /** Else it would go by what it remembers from before. */
    @Test
    void who_writes_again_after_another_wrote_is_told_so_first() throws Exception {
        second.close();
        var told = new AtomicInteger();
        first.whenMovedByAnother(told::incrementAndGet);
        first.append(List.of(row("a", 0)));
        Postgres.run(url, END_WRITER);
        await().until(() -> written(row("a", 1)));
        assertThat(told).as("its own connection anew").hasValue(0);
        try (var third = DriverManager.getConnection(url);
                var statement = third.createStatement()) {
            statement.execute(END_WRITER);
            statement.execute("SELECT pg_advisory_lock(1129464147, current_schema()::regnamespace::oid::int)");
            statement.execute("""
                INSERT INTO event SELECT position + 1, 'other', aggregate_id, sequence + 1, family, type, payload, envelope,
                    'other', 0, recorded_at, digest FROM event WHERE position = 2\
                """);
        }
        await().until(() -> written(row("a", 3)));
        assertThat(told).hasValue(1);
        assertThat(first.reads().after(0, 10)).extracting(StoredRow::position).containsExactly(1L, 2L, 3L, 4L);
    }

    private boolean written(LedgerRow row) {
        try {
            first.append(List.of(row));
            return true;
        } catch (NotStored e) {
            return false;
        }
    }

    @Test
    void what_cannot_be_had_by_waiting_ends_the_start() {
        first.close();
        second.close();
        Postgres.run(url, "UPDATE ledger_form SET form = form + 1");
        assertThatThrownBy(() -> ledger(meters))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("use a newer program");
        assertThatThrownBy(() -> Ledger.standBy(
                        new PostgresStore("jdbc:postgresql://localhost:1/ledger?password=hush", null, null),
                        Clock.systemUTC(),
                        Duration.ofSeconds(20),
                        new SimpleMeterRegistry()))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/ledger")
                .hasMessageNotContaining("hush");
    }

    private Ledger ledger(SimpleMeterRegistry meters) {
        var store = new PostgresStore(url, null, null);
        return Ledger.standBy(store, Clock.systemUTC(), Duration.ofSeconds(20), meters);
    }
}
