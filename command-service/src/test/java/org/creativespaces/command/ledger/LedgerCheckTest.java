package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.creativespaces.command.ledger.LedgerCheck.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerCheckTest {
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    @Test
    void a_ledger_as_it_was_written_is_sound() {
        write(300);

        var report = check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.events()).isEqualTo(300);
        assertThat(report.digest()).hasSize(64).isNotEqualTo("0".repeat(64));
    }

    @Test
    void the_digest_stands_for_every_event_before_it() throws SQLException {
        write(3);
        var before = check().digest();
        sql("UPDATE event SET payload = '{ }' WHERE position = 1");

        assertThat(check().digest()).isEqualTo(before);
        assertThat(check().problems())
                .containsExactly("event 1 does not fit its digest: it, or the one before it, was changed");

        sql("UPDATE event SET payload = '{}' WHERE position = 1");
        assertThat(check().isSound()).isTrue();
    }

    @Test
    void each_column_is_under_the_digest() throws SQLException {
        write(1);
        for (var change : List.of(
                "event_id = 'x'",
                "aggregate_id = 'b'",
                "family = 'space'",
                "type = 'x'",
                "payload = '[]'",
                "envelope = '[]'",
                "command_id = 'x'",
                "command_ordinal = 7",
                "recorded_at = recorded_at + 1",
                "digest = NULL")) {
            sql("BEGIN", "CREATE TABLE kept AS SELECT * FROM event", "UPDATE event SET " + change, "COMMIT");
            assertThat(check().problems())
                    .as(change)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("event 1", "digest");
            sql("BEGIN", "DELETE FROM event", "INSERT INTO event SELECT * FROM kept", "DROP TABLE kept", "COMMIT");
            assertThat(check().isSound()).as("undone: " + change).isTrue();
        }
    }

    @Test
    void an_event_taken_out_leaves_a_gap_in_both_numberings() throws SQLException {
        write(5);
        sql("DELETE FROM event WHERE position = 3");

        assertThat(check().problems())
                .containsExactly(
                        "event 4 follows position 2",
                        "event 4 has number 3 in its stream instead of 2",
                        "event 4 does not fit its digest: it, or the one before it, was changed");
    }

    @Test
    void a_time_that_goes_back_is_told() throws SQLException {
        write(3);
        sql("UPDATE event SET recorded_at = 5 WHERE position = 2");

        assertThat(check().problems()).contains("event 2 is recorded before the one before it");
    }

    @Test
    void what_an_inspection_finds_is_told_with_the_position_and_the_first_hundred_are() {
        write(150);

        var report = LedgerCheck.of(folder, (type, payload, envelope) -> List.of("is odd"));

        assertThat(report.problemCount()).isEqualTo(150);
        assertThat(report.problems()).hasSize(100).startsWith("event 1 is odd", "event 2 is odd");
    }

    @Test
    void a_single_byte_that_the_disk_has_turned_is_found() throws IOException, SQLException {
        write(200);
        try (var ledger = open()) {
            ledger.append(List.of(row("b", 0, "marked", 0)));
        }
        turn("commandId\":\"marked");

        assertThat(check().problems()).hasSize(1).first().asString().contains("does not fit its digest");
    }

    @Test
    void a_page_that_the_disk_has_lost_is_found() throws IOException, SQLException {
        write(2_000);
        sql("PRAGMA wal_checkpoint(TRUNCATE)");
        try (var file = new RandomAccessFile(file().toFile(), "rw")) {
            for (var page = file.length() / PAGE / 2; page < file.length() / PAGE / 2 + 3; page++) {
                file.seek(page * PAGE);
                file.write(new byte[PAGE]);
            }
        }

        assertThat(check().problems()).isNotEmpty().first().asString().startsWith("file: ");
    }

    @Test
    void a_folder_without_a_ledger_and_a_file_that_is_none_are_refused() throws IOException {
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("there is no ledger at " + file().toAbsolutePath());
        Files.writeString(file(), "no database, but long enough to be taken for one".repeat(20));
        assertThatThrownBy(this::check).isInstanceOf(UnusableStore.class).hasMessageContaining("not a database");
    }

    @Test
    void a_ledger_is_checked_while_it_is_written() {
        try (var ledger = open()) {
            ledger.append(List.of(row("a", 0)));
            assertThat(check().events()).isEqualTo(1);
            ledger.append(List.of(row("a", 1)));
            assertThat(check().events()).isEqualTo(2);
        }
    }

    private void write(int events) {
        try (var ledger = open()) {
            ledger.append(LongStream.range(0, events).mapToObj(n -> row("a", n)).toList());
        }
    }

    private Ledger open() {
        return open(SqliteStore.in(folder));
    }

    static Ledger open(LedgerStore store) {
        return Ledger.open(store, Clock.systemUTC(), Duration.ofSeconds(20), new SimpleMeterRegistry());
    }

    private Report check() {
        return LedgerCheck.of(folder, (type, payload, envelope) -> List.of());
    }

    private Path file() {
        return folder.resolve("ledger.db");
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    /** Turns one bit wherever the file reads so: pages that were split leave old copies behind. */
    private void turn(String text) throws IOException {
        var bytes = Files.readAllBytes(file());
        var all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) bytes[at] ^= 1;
        Files.write(file(), bytes);
    }
}
