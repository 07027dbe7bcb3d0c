package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.creativespaces.command.ledger.Mounted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StateDbTest {
    @TempDir
    private Path folder;

    private StateDb state;

    @BeforeEach
    void open() {
        state = StateDb.open(folder.resolve("made"));
        state.create("CREATE TABLE IF NOT EXISTS word(text TEXT PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void what_was_written_is_there_after_closing() {
        state.change(connection -> add(connection, "kept"));
        state.writeDurably(connection -> {
            add(connection, "kept too");
            return true;
        });
        state.close();

        state = StateDb.open(folder.resolve("made"));
        state.create("CREATE TABLE IF NOT EXISTS word(text TEXT PRIMARY KEY)");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_write_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> state.change(connection -> {
                    add(connection, "once");
                    add(connection, "once");
                }))
                .isInstanceOf(StateFailure.class);
        assertThatThrownBy(() -> state.change(connection -> {
                    add(connection, "other");
                    throw new IllegalStateException("after writing");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count()).isZero();
    }

    @Test
    void on_a_full_disk_it_says_so_and_with_space_it_goes_on(@TempDir Path disk) {
        try (var mounted = Mounted.disk(disk, 256);
                var full = StateDb.open(disk)) {
            full.create("CREATE TABLE word(text TEXT PRIMARY KEY)");
            var written = 0;
            for (var refused = 0; refused < 3; ) {
                var text = "%d ".formatted(written).repeat(1_000);
                try {
                    full.change(connection -> add(connection, text));
                    written++;
                } catch (StateFailure e) {
                    assertThat(e).hasMessageContaining("disk is full");
                    assertThat(full.failure()).isSameAs(e);
                    refused++;
                }
            }
            assertThat(written).isPositive();

            mounted.grow(4_096);

            full.change(connection -> add(connection, "again"));
            assertThat(full.failure()).isNull();
            assertThat(count(full)).isEqualTo(written + 1);
        }
    }

    @Test
    void reading_goes_on_beside_a_write_and_sees_only_what_is_committed() {
        state.change(connection -> {
            add(connection, "not yet");
            assertThat(count()).isZero();
        });

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void many_threads_share_it() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i ->
                            threads.execute(() -> state.change(connection -> add(connection, Integer.toString(i)))));
        }

        assertThat(count()).isEqualTo(200);
    }

    @Test
    void only_its_owner_reads_the_file() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("made/state.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static void add(Connection connection, String text) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO word VALUES (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    private int count() {
        return count(state);
    }

    private static int count(StateDb state) {
        return state.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM word")) {
                return rows.getInt(1);
            }
        });
    }
}
