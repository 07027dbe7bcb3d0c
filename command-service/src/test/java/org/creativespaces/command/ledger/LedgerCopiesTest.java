package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.creativespaces.command.ledger.LedgerCheck.Report;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerCopiesTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();

    @TempDir
    Path root;

    private Path folder;
    private Path backup;
    private Path other;

    @BeforeEach
    void name() {
        folder = root.resolve("data");
        backup = root.resolve("backup.db");
        other = root.resolve("other");
    }

    @Test
    void a_backup_put_back_is_the_same_ledger_and_goes_on() throws IOException {
        write(0, 300);

        var backedUp = LedgerCopies.backup(folder, backup, NOTHING);
        var restored = LedgerCopies.restore(backup, other, NOTHING);

        assertThat(restored).isEqualTo(backedUp).isEqualTo(check(folder));
        assertThat(restored.events()).isEqualTo(300);
        try (var ledger = open(other)) {
            ledger.append(List.of(row("a", 300)));
            assertThat(ledger.newest().position()).isEqualTo(301);
        }
        assertThat(check(other).isSound()).isTrue();
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(files(root)).containsExactlyInAnyOrder("data", "backup.db", "other");
        assertThat(files(other)).contains("ledger.db").noneMatch(name -> name.contains("restoring"));
    }

    @Test
    void a_backup_taken_while_events_are_written_is_what_the_ledger_was_at_one_moment() throws InterruptedException {
        try (var ledger = open(folder)) {
            var written = new AtomicLong();
            var writer = Thread.ofVirtual()
                    .start(() -> LongStream.range(0, 2_000).forEach(n -> {
                        ledger.append(List.of(row("a", n)));
                        written.set(n + 1);
                    }));
            Awaitility.await().untilAtomic(written, Matchers.greaterThan(50L));
            var report = LedgerCopies.backup(folder, backup, NOTHING);
            writer.join();

            assertThat(report.isSound()).isTrue();
            assertThat(report.events()).isBetween(50L, 2_000L);
            assertThat(LedgerCopies.restore(backup, other, NOTHING).events()).isEqualTo(report.events());
            assertThat(check(folder).events()).isEqualTo(2_000);
        }
    }

    @Test
    void nothing_that_exists_is_overwritten() throws IOException {
        write(0, 2);
        Files.writeString(backup, "mine");
        assertThatThrownBy(() -> LedgerCopies.backup(folder, backup, NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(backup + " exists already");
        assertThat(backup).hasContent("mine");

        Files.delete(backup);
        LedgerCopies.backup(folder, backup, NOTHING);
        write(2, 1);
        assertThatThrownBy(() -> LedgerCopies.restore(backup, folder, NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("ledger.db exists already");
        assertThat(check(folder).events()).isEqualTo(3);
    }

    @Test
    void the_log_of_a_ledger_that_is_gone_is_not_played_into_another() throws IOException {
        write(0, 2);
        LedgerCopies.backup(folder, backup, NOTHING);
        Files.createDirectories(other);
        for (var left : List.of("ledger.db-wal", "ledger.db-shm", "ledger.db-journal")) {
            Files.writeString(other.resolve(left), "left");
            assertThatThrownBy(() -> LedgerCopies.restore(backup, other, NOTHING))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining(left + " exists already");
            Files.delete(other.resolve(left));
        }
        assertThat(LedgerCopies.restore(backup, other, NOTHING).events()).isEqualTo(2);
    }

    @Test
    void a_damaged_ledger_is_neither_backed_up_nor_put_back() throws SQLException, IOException {
        write(0, 3);
        LedgerCopies.backup(folder, backup, NOTHING);
        sql(backup, "UPDATE event SET payload = '[]' WHERE position = 2");
        sql(folder.resolve("ledger.db"), "DELETE FROM event WHERE position = 2");

        assertThatThrownBy(() -> LedgerCopies.restore(backup, other, NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("not sound")
                .hasMessageContaining("event 2");
        assertThat(files(other)).containsExactly("ledger.lock");
        Files.delete(backup);
        assertThatThrownBy(() -> LedgerCopies.backup(folder, backup, NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("not sound");
        assertThat(files(root)).containsExactlyInAnyOrder("data", "other");
    }

    @Test
    void what_is_only_the_beginning_of_a_backup_is_not_put_back() throws IOException {
        write(0, 500);
        LedgerCopies.backup(folder, backup, NOTHING);
        var whole = Files.readAllBytes(backup);
        for (var length = 0; length < whole.length; length += 1 + whole.length / 23) {
            Files.write(backup, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> LedgerCopies.restore(backup, other, NOTHING))
                    .as("%d bytes of %d", length, whole.length)
                    .isInstanceOf(UnusableStore.class);
            assertThat(files(other)).containsExactly("ledger.lock");
        }
        Files.write(backup, whole);
        assertThat(LedgerCopies.restore(backup, other, NOTHING).events()).isEqualTo(500);
    }

    @Test
    void a_folder_in_use_gets_no_other_ledger() {
        write(0, 1);
        LedgerCopies.backup(folder, backup, NOTHING);
        try (var ledger = open(other)) {
            assertThatThrownBy(() -> LedgerCopies.restore(backup, other, NOTHING))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("another process");
            assertThat(ledger.newest().position()).isZero();
        }
    }

    @Test
    void what_a_crash_left_behind_is_in_nobodys_way() throws IOException {
        write(0, 1);
        Files.writeString(root.resolve("backup.db.part"), "half");
        Files.writeString(root.resolve("backup.db.part-wal"), "half");
        assertThat(LedgerCopies.backup(folder, backup, NOTHING).events()).isEqualTo(1);
        Files.createDirectories(other);
        Files.writeString(other.resolve("ledger.db.restoring"), "half");
        Files.writeString(other.resolve("ledger.db.restoring-wal"), "half");
        assertThat(LedgerCopies.restore(backup, other, NOTHING).events()).isEqualTo(1);
    }

    @Test
    void a_backup_of_a_newer_program_is_refused_by_name() throws SQLException, IOException {
        write(0, 3);
        LedgerCopies.backup(folder, backup, NOTHING);
        sql(backup, "PRAGMA user_version = 99");

        assertThatThrownBy(() -> LedgerCopies.restore(backup, other, NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageStartingWith(backup + " has format 99; this program knows formats up to ");
        assertThat(files(other)).containsExactly("ledger.lock");
    }

    @Test
    void a_backup_of_an_older_program_is_brought_up() throws SQLException {
        write(0, 3);
        var digest = LedgerCopies.backup(folder, backup, NOTHING).digest();
        sql(backup, "DROP TABLE snapshot", "ALTER TABLE event DROP COLUMN digest", "PRAGMA user_version = 2");

        assertThat(LedgerCopies.restore(backup, other, NOTHING).digest()).isEqualTo(digest);
    }

    private void write(long first, int events) {
        try (var ledger = open(folder)) {
            ledger.append(LongStream.range(first, first + events)
                    .mapToObj(n -> row("a", n))
                    .toList());
        }
    }

    private static Ledger open(Path folder) {
        return Ledger.open(folder, Clock.systemUTC(), Duration.ofSeconds(20), new SimpleMeterRegistry());
    }

    private static Report check(Path folder) {
        return LedgerCheck.of(folder, NOTHING);
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
