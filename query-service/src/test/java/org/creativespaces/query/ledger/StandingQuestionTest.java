package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingQuestionTest {
    @TempDir
    Path folder;

    private final SQLiteDataSource file = new SQLiteDataSource();
    private final List<Connection> opened = new ArrayList<>();

    /** Remembers what it has opened. */
    private final SQLiteDataSource source = new SQLiteDataSource() {
        @Override
        public SQLiteConnection getConnection(String username, String password) throws SQLException {
            var connection = super.getConnection(username, password);
            opened.add(connection);
            return connection;
        }
    };

    @BeforeEach
    void make() throws SQLException {
        source.setUrl("jdbc:sqlite:" + folder.resolve("ledger.db"));
        file.setUrl("jdbc:sqlite:" + folder.resolve("ledger.db"));
        execute("CREATE TABLE event (position INTEGER PRIMARY KEY)");
    }

    @Test
    void tells_what_others_have_written_meanwhile_on_one_connection() throws SQLException {
        try (var question = new StandingQuestion(source, "SELECT max(position) FROM event")) {
            assertThat(question.ask()).isZero();
            execute("INSERT INTO event VALUES (7)");
            assertThat(question.ask()).isEqualTo(7);
        }
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().isClosed()).isTrue();
    }

    @Test
    void fails_once_when_its_connection_is_gone_and_asks_on_another_then() throws SQLException {
        execute("INSERT INTO event VALUES (7)");
        try (var question = new StandingQuestion(source, "SELECT max(position) FROM event")) {
            question.ask();
            opened.getFirst().close();
            assertThatThrownBy(question::ask).isInstanceOf(SQLException.class);
            assertThat(question.ask()).isEqualTo(7);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = file.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
