package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.creativespaces.command.ledger.LedgerCheck.Report;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresLedgerCheckTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();
    private static final Clock STILL = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MORE_THAN_ONE_READ = 1_500;

    private final String url = Postgres.emptySchema();
    private final LedgerSettings settings = new LedgerSettings(url, null, "secret");

    @TempDir
    Path folder;

    @Test
    void the_same_events_have_the_same_digest_in_either_database() {
        var rows = LongStream.range(0, MORE_THAN_ONE_READ)
                .mapToObj(n -> row("ä", n))
                .toList();
        var file = Ledger.open(SqliteStore.in(folder), STILL, LONG, new SimpleMeterRegistry());
        var server = Ledger.open(settings.store(folder), STILL, LONG, new SimpleMeterRegistry());
        try (file;
                server) {
            file.append(rows);
            server.append(rows);
        }
        assertThat(check().problems()).isEmpty();
        assertThat(check().events()).isEqualTo(MORE_THAN_ONE_READ);
        assertThat(check()).isEqualTo(LedgerCheck.of(folder, NOTHING));
    }

    @Test
    void a_ledger_moves_from_the_file_to_the_server_and_back_with_all_its_positions() {
        var rows = LongStream.range(0, MORE_THAN_ONE_READ)
                .mapToObj(n -> row("ä", n))
                .toList();
        try (var file = LedgerCheckTest.open(SqliteStore.in(folder))) {
            file.append(rows);
        }
        var lines = new ByteArrayOutputStream();
        LedgerExport.toStream(Rows.FILE, folder, 1, lines, NOTHING);

        var there =
                LedgerImport.into(settings, folder, new ByteArrayInputStream(lines.toByteArray()), "export", NOTHING);

        assertThat(there).isEqualTo(LedgerCheck.of(folder, NOTHING));
        var again = new ByteArrayOutputStream();
        LedgerExport.toStream(settings, folder, 1, again, NOTHING);
        assertThat(again.toByteArray()).isEqualTo(lines.toByteArray());
        var back = folder.resolve("back");
        assertThat(LedgerImport.into(Rows.FILE, back, new ByteArrayInputStream(again.toByteArray()), "export", NOTHING))
                .isEqualTo(there);
    }

    @Test
    void of_lines_that_cannot_all_be_imported_the_server_keeps_none() {
        try (var file = LedgerCheckTest.open(SqliteStore.in(folder))) {
            file.append(List.of(row("a", 0), row("a", 1), row("a", 2)));
        }
        var lines = new ByteArrayOutputStream();
        LedgerExport.toStream(Rows.FILE, folder, 1, lines, NOTHING);
        var all = lines.toString(StandardCharsets.UTF_8).lines().toList();
        var lacking = String.join("\n", all.get(0), all.get(2)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () -> LedgerImport.into(settings, folder, new ByteArrayInputStream(lacking), "export", NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessage("export, line 2: sequence is 3, but 2 is the next position");
        assertThat(check().events()).isZero();
        try (var ledger = LedgerCheckTest.open(settings.store(folder))) {
            assertThatThrownBy(
                            () -> LedgerImport.into(settings, folder, InputStream.nullInputStream(), "export", NOTHING))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("another process writes the ledger");
            ledger.append(List.of(row("a", 0)));
        }
    }

    @Test
    void what_was_changed_or_taken_out_is_told_while_it_is_written() {
        try (var ledger = LedgerCheckTest.open(settings.store(folder))) {
            ledger.append(LongStream.range(0, 5).mapToObj(n -> row("a", n)).toList());
            Postgres.run(url, "UPDATE event SET payload = '[]' WHERE position = 2");
            assertThat(check().problems())
                    .containsExactly("event 2 does not fit its digest: it, or the one before it, was changed");
            Postgres.run(url, "DELETE FROM event WHERE position = 2");
            assertThat(check().problems()).contains("event 3 follows position 1");
        }
    }

    @Test
    void a_database_without_a_ledger_is_refused_and_left_as_it_is() {
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("there is no ledger at jdbc:postgresql://localhost:")
                .hasMessageNotContaining("?");
        assertThat(Postgres.run(url, "SELECT 1 FROM pg_tables WHERE schemaname = current_schema()"))
                .isEmpty();
    }

    @Test
    void what_works_on_a_file_says_so() {
        assertThatThrownBy(() -> settings.requireFile("backup"))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("ledger backup works on the file of a data folder")
                .hasMessageContaining("pg_dump")
                .hasMessageNotContaining("?");
        new LedgerSettings(null, null, null).requireFile("backup");
    }

    private Report check() {
        return LedgerCheck.of(settings, folder, NOTHING);
    }
}
