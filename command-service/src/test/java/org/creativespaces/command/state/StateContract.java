package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds of the small durable state, wherever it is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StateContract {
    private StateDb state;

    /** Opens the same state again each time within a test. */
    abstract StateDb opened();

    @BeforeEach
    void open() {
        state = opened();
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

        state = opened();
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

    static void add(Connection connection, String text) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO word VALUES (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    private int count() {
        return count(state);
    }

    static int count(StateDb state) {
        return state.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM word")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
