package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.creativespaces.command.ledger.Rows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest extends LedgerContract {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();

    @TempDir
    Path folder;

    @Override
    LedgerStore store() {
        return SqliteStore.in(folder);
    }

    @Test
    void a_second_writer_is_told_which_folder_is_taken() {
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(folder.toAbsolutePath().toString())
                .hasMessageContaining("another process");
    }

    @Test
    void a_writer_in_another_process_keeps_everybody_else_out_until_it_is_gone() throws Exception {
        var other = folder.resolve("other");
        try (var writer = WriterProcess.start(other.toString(), folder)) {
            for (var attempt : List.<ThrowingCallable>of(
                    () -> SqliteStore.in(other),
                    () -> LedgerCopies.restore(folder.resolve("backup.db"), other, NOTHING))) {
                assertThatThrownBy(attempt)
                        .isInstanceOf(UnusableStore.class)
                        .hasMessageContaining("another process writes the ledger in " + other.toAbsolutePath());
            }
            assertThat(LedgerCheck.of(other, NOTHING).problems()).isEmpty();
            writer.killedAfter(0);
        }
        try (var mine = LedgerCheckTest.open(SqliteStore.in(other))) {
            mine.append(List.of(row("a", 0)));
        }
        assertThat(LedgerCheck.of(other, NOTHING).problems()).isEmpty();
    }

    @Test
    void a_ledger_of_a_newer_program_is_refused_untouched() throws SQLException {
        ledger.append(List.of(row("a", 0)));
        ledger.close();
        sql("PRAGMA user_version = 5");
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("ledger.db has format 5; this program knows formats up to 4");
        var backup = folder.resolve("backup.db");
        for (var attempt : List.<ThrowingCallable>of(
                () -> LedgerCheck.of(folder, NOTHING),
                () -> LedgerCopies.backup(folder, backup, NOTHING),
                () -> LedgerExport.toFile(Rows.FILE, folder, 1, backup, NOTHING))) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("ledger.db has format 5, this program reads format 4: use a newer program");
        }
        assertThat(backup).doesNotExist();
        sql("PRAGMA user_version = 4");
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
        sql("DROP TABLE snapshot");
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
    void a_file_that_is_no_database_is_refused_by_name() throws IOException {
        ledger.close();
        Files.writeString(folder.resolve("ledger.db"), "minutes of the meeting ".repeat(100));
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(folder.resolve("ledger.db").toString());
        assertThat(folder.resolve("ledger.db")).content().startsWith("minutes of the meeting");
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

    @Override
    String plan(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            return statement.executeQuery("EXPLAIN QUERY PLAN " + query).getString("detail");
        }
    }

    @Override
    void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
