package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creativespaces.command.ledger.Rows.row;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLedgerTest extends LedgerContract {
    private static final String END_WRITER = """
        SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND objid = current_schema()::regnamespace::oid\
        """;

    private final String url = Postgres.emptySchema();

    @Override
    LedgerStore store() {
        return new PostgresStore(url, null, "secret");
    }

    @Override
    void sql(String statement) {
        Postgres.run(url, statement);
    }

    @Override
    String plan(String query) {
        return String.join("\n", Postgres.run(url, "SET enable_seqscan = off", "EXPLAIN " + query));
    }

    @Test
    void a_second_writer_is_told_which_database_is_taken() {
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("another process writes the ledger at jdbc:postgresql://localhost:")
                .hasMessageNotContaining("?");
        ledger.append(List.of(row("a", 0)));
    }

    @Test
    void a_writer_in_another_process_keeps_everybody_else_out_until_it_is_gone(@TempDir Path notes) throws Exception {
        var other = Postgres.emptySchema();
        try (var writer = WriterProcess.start(other, notes)) {
            assertThatThrownBy(() -> new PostgresStore(other, null, null).writer())
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("another process writes the ledger at jdbc:postgresql:");
            writer.killedAfter(0);
        }
        // The server needs a moment to see that nobody is there any more.
        await().ignoreExceptionsInstanceOf(UnusableStore.class)
                .untilAsserted(() -> LedgerCheckTest.open(new PostgresStore(other, null, null))
                        .close());
        var check =
                LedgerCheck.of(new LedgerSettings(other, null, null), notes, (type, payload, envelope) -> List.of());
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void two_ledgers_in_one_database_have_a_writer_each() {
        var other = new PostgresStore(Postgres.emptySchema(), null, null);
        try (var second = LedgerCheckTest.open(other)) {
            second.append(List.of(row("a", 0)));
            ledger.append(List.of(row("a", 0)));
            assertThat(ledger.newest().position()).isEqualTo(1);
        }
    }

    @Test
    void every_commit_is_synced_even_if_the_server_would_not() throws SQLException {
        assertThat(Postgres.run(url, "SHOW synchronous_commit")).containsExactly("off");
        assertThat(Postgres.run(url, "SHOW fsync")).containsExactly("on");
        ledger.close();
        try (var connection = store().writer();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW synchronous_commit")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void a_writer_whose_connection_broke_goes_on_with_a_new_one() {
        ledger.append(List.of(row("a", 0)));
        assertThat(Postgres.run(url, END_WRITER)).containsExactly("t");
        ledger.append(List.of(row("a", 1)));
        assertThat(ledger.reads().after(0, 10)).extracting(StoredRow::position).containsExactly(1L, 2L);
        assertThat(ledger.failure()).isNull();
        assertThatThrownBy(this::open).isInstanceOf(UnusableStore.class);
    }

    /** Its lock went with its connection, and another process was faster. */
    @Test
    void a_writer_that_lost_the_ledger_writes_nothing_until_it_has_it_again() throws SQLException {
        ledger.append(List.of(row("a", 0)));
        Postgres.run(url, END_WRITER);
        try (var other = LedgerCheckTest.open(store())) {
            assertThatThrownBy(() -> ledger.append(List.of(row("b", 0))))
                    .isInstanceOf(NotStored.class)
                    .hasMessageContaining("another process writes the ledger");
            assertThat(ledger.failure()).isInstanceOf(UnusableStore.class);
            other.append(List.of(row("a", 1), row("a", 2)));
        }
        assertThatThrownBy(() -> ledger.append(List.of(row("a", 1)))).isInstanceOf(SequenceTaken.class);
        ledger.append(List.of(row("a", 3)));
        assertThat(ledger.reads().stream("a", 0, 10))
                .extracting(StoredRow::position)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(ledger.reads().stream("b", 0, 10)).isEmpty();
    }

    @Test
    void on_a_full_disk_what_was_confirmed_stays_and_with_space_it_goes_on(@TempDir Path disk) {
        var small = Postgres.emptySchema() + "&options=-c%20default_tablespace%3Dsmall";
        try (var mounted = Mounted.disk(disk, 1_024)) {
            Postgres.run(url, "CREATE TABLESPACE small LOCATION '" + disk + "'");
            try (var full = LedgerCheckTest.open(new PostgresStore(small, null, null))) {
                var confirmed = FullDiskTest.untilRefused(full, "a", "No space left on device");
                assertThat(confirmed).isPositive();
                assertThat(full.failure()).isNotNull();
                assertThat(FullDiskTest.stored(full)).isEqualTo(confirmed);

                mounted.grow(16 * 1_024);

                full.append(List.of(row("a", confirmed)));
                assertThat(full.failure()).isNull();
                assertThat(FullDiskTest.stored(full)).isEqualTo(confirmed + 1);
            } finally {
                Postgres.run(small, "DROP TABLE IF EXISTS event, snapshot, ledger_form", "DROP TABLESPACE small");
            }
        }
    }

    @Test
    void a_ledger_of_a_newer_program_is_refused_untouched() {
        ledger.append(List.of(row("a", 0)));
        ledger.close();
        var known = PostgresSchema.VERSIONS.size();
        sql("UPDATE ledger_form SET form = form + 1");
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("has format %d; this program knows formats up to %d", known + 1, known);
        sql("UPDATE ledger_form SET form = form - 1");
        open();
        assertThat(ledger.newest().position()).isEqualTo(1);
    }

    @Test
    void a_schema_that_is_not_there_is_said() {
        var nowhere = new PostgresStore(url + "_nowhere", null, null);
        assertThatThrownBy(nowhere::writer).isInstanceOf(UnusableStore.class).hasMessageContaining("has no schema");
    }

    @Test
    void a_server_that_is_not_there_is_said_without_secrets() {
        var nobody = new PostgresStore("jdbc:postgresql://localhost:1/ledger?password=hush", null, null);
        assertThatThrownBy(nobody::writer)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("cannot open the ledger at jdbc:postgresql://localhost:1/ledger: ")
                .hasMessageNotContaining("hush");
    }
}
