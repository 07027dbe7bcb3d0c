package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerReaderTest extends SqlLedgerReaderContract {
    @TempDir
    Path dataDir;

    @Override
    LedgerFixture ledger() {
        return new LedgerFixture(dataDir);
    }

    @Override
    SqlLedgerReader reader() {
        return reader(dataDir);
    }

    private static SqlLedgerReader reader(Path folder) {
        return new SqlLedgerReader(new SqliteLedger(folder.resolve("ledger.db")));
    }

    @Test
    void a_ledger_that_is_not_there_yet_is_named_and_found_later() throws Exception {
        try (var reader = reader()) {
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("no ledger at")
                    .hasMessageContaining("ledger.db");
            Files.createFile(dataDir.resolve("ledger.db"));
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("not set up yet");
            try (var ledger = ledger()) {
                ledger.append(event(ANA));
                assertThat(reader.awaitBeyond(0, LONG)).isTrue();
            }
        }
    }

    @Test
    void a_ledger_of_a_newer_form_is_refused() {
        try (var ledger = ledger()) {
            ledger.execute("PRAGMA user_version=5");
            try (var reader = reader()) {
                assertThatThrownBy(reader::head)
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("newer");
            }
        }
    }

    @Test
    void readers_of_a_test_s_ledger_end_with_it() {
        var ledger = ledger();
        var reader = ledger.reader();
        assertThat(reader.head()).isZero();
        ledger.close();
        assertThatThrownBy(reader::head).isInstanceOf(LedgerUnavailable.class).hasMessageContaining("closed");
    }

    /** A writer that was killed leaves its events in the log beside the file. */
    @Test
    void what_a_killed_writer_left_in_the_log_is_read() throws Exception {
        var killed = Files.createDirectory(dataDir.resolve("killed"));
        try (var ledger = ledger()) {
            ledger.append(event(ANA));
            Files.copy(dataDir.resolve("ledger.db"), killed.resolve("ledger.db"));
            Files.copy(dataDir.resolve("ledger.db-wal"), killed.resolve("ledger.db-wal"));
        }
        try (var reader = reader(killed)) {
            assertThat(reader.head()).isEqualTo(1);
        }
        assertThat(killed.resolve("ledger.db-wal")).exists();
    }
}
