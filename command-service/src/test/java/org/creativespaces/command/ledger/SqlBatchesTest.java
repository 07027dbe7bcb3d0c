package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creativespaces.command.ledger.SqlBatches.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlBatchesTest {
    private static final List<String> VERSIONS = List.of("""
        CREATE TABLE parent (id INTEGER PRIMARY KEY);
        CREATE TABLE word (word TEXT, parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
        """);
    private static final String BIG = "x".repeat(1_000_000);

    @TempDir
    Path folder;

    private final AtomicInteger mostPages = new AtomicInteger(1_000_000);
    private final AtomicInteger connections = new AtomicInteger();
    private GroupCommit<String> commits;

    @BeforeEach
    void open() throws SQLException {
        var batches = new SqlBatches<>("test", this::connect, Words::new, new SimpleMeterRegistry());
        commits = new GroupCommit<>("test", 10, Duration.ofSeconds(20), batches);
    }

    @AfterEach
    void close() {
        commits.close();
    }

    /** Writes words, each twice; one that is refused is refused halfway, an orphan only when it is committed. */
    private record Words(Connection connection) implements Statements<String> {
        @Override
        public void write(List<String> words) throws SQLException {
            for (var word : words) write(word);
        }

        private void write(String word) throws SQLException {
            insert(word, word.equals("orphan"));
            if (word.equals("refused")) throw new IllegalArgumentException("a rule forbids it");
            insert(word, false);
        }

        private void insert(String word, boolean orphan) throws SQLException {
            try (var insert = connection.prepareStatement("INSERT INTO word VALUES (?, ?)")) {
                insert.setString(1, word);
                insert.setObject(2, orphan ? 7 : null);
                insert.executeUpdate();
            }
        }
    }

    @Test
    void a_refused_piece_is_taken_back_whole() throws SQLException {
        commits.submit("a");
        assertThatThrownBy(() -> commits.submit("refused")).hasMessage("a rule forbids it");
        commits.submit("b");
        assertThat(words()).containsExactly("a", "a", "b", "b");
        assertThat(connections).hasValue(1);
    }

    @Test
    void a_full_disk_is_said_and_leaves_nothing_half_written() throws SQLException {
        commits.submit("before");
        full();
        assertThatThrownBy(() -> commits.submit(BIG))
                .isInstanceOf(NotStored.class)
                .hasMessageContaining("database or disk is full");
        assertThat(commits.failure()).isNotNull();
        commits.submit("after");
        assertThat(commits.failure()).isNull();
        assertThat(words()).containsExactly("before", "before", "after", "after");
    }

    @Test
    void a_failed_commit_leaves_the_outcome_unknown_and_the_next_one_begins_afresh() throws SQLException {
        assertThatThrownBy(() -> commits.submit("orphan"))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("the commit failed");
        commits.submit("after");
        assertThat(words()).containsExactly("after", "after");
        assertThat(connections).hasValue(2);
    }

    /** From the next connection on. */
    private void full() throws SQLException {
        mostPages.set(20);
        assertThatThrownBy(() -> commits.submit("orphan")).isInstanceOf(OutcomeUnknown.class);
    }

    private Connection connect() {
        connections.incrementAndGet();
        var connection = Sqlite.open(folder.resolve("test.db"), VERSIONS);
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA max_page_count = " + mostPages);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> words() throws SQLException {
        var words = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT word FROM word ORDER BY rowid")) {
            while (found.next()) words.add(found.getString(1));
        }
        return words;
    }
}
