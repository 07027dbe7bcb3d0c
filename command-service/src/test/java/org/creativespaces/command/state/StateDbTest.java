package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.creativespaces.command.ledger.Mounted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDbTest extends StateContract {
    @TempDir
    private Path folder;

    @Override
    StateDb opened() {
        return StateDb.open(folder.resolve("made"));
    }

    @Test
    void on_a_full_disk_it_says_so_and_with_space_it_goes_on(@TempDir Path disk) {
        try (var mounted = Mounted.disk(disk, 256);
                var full = StateDb.open(disk)) {
            var words = full.records(WORD.forgetful());
            var written = 0;
            for (var refused = 0; refused < 3; ) {
                var word = word("%d ".formatted(written).repeat(1_000), "en", 1);
                try {
                    words.add(word);
                    written++;
                } catch (StateFailure e) {
                    assertThat(e).hasMessageContaining("disk is full");
                    assertThat(full.failure()).isSameAs(e);
                    refused++;
                }
            }
            assertThat(written).isPositive();

            mounted.grow(4_096);

            words.add(word("again", "en", 1));
            assertThat(full.failure()).isNull();
            assertThat(words.all()).hasSize(written + 1);
        }
    }

    @Test
    void only_its_owner_reads_the_file() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("made/state.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** As the table was made before records had forms. */
    @Test
    void a_table_of_an_earlier_version_goes_on() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("made/state.db"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE old(number BIGINT PRIMARY KEY, id TEXT NOT NULL UNIQUE, wrapped BYTEA)");
            statement.execute("INSERT INTO old VALUES (1, 'a', NULL)");
        }
        try (var state = opened()) {
            var old = state.records(
                    Form.of("old", "id").number("number").bytes("wrapped").number("turn"));
            assertThat(old.find("a").orElseThrow().number("number")).isEqualTo(1);
            assertThat(old.add(Row.empty().with("id", "b").with("number", 1))).isFalse();
            assertThat(old.find("b")).isEmpty();
            assertThat(old.change("a", Row.empty().with("turn", 0), Row.empty().with("turn", 1)))
                    .isTrue();
        }
    }
}
