package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.Test;

class PostgresStateTest extends StateContract {
    private final StateSettings settings = new StateSettings(Postgres.emptySchema(), null, "secret");

    @Override
    StateDb opened() {
        return settings.open(Path.of("nowhere"));
    }

    /** Nobody waits a commit for what may be lost with the machine; what may not waits. */
    @Test
    void only_what_must_be_on_disk_is_waited_for() {
        try (var state = (SqlState) opened()) {
            assertThat(state.write(PostgresStateTest::show)).isEqualTo("off");
            assertThat(state.writeDurably(PostgresStateTest::show)).isEqualTo("on");
            assertThat(state.read(PostgresStateTest::show)).isEqualTo("off");
        }
    }

    @Test
    void a_setting_that_is_no_database_is_refused_by_name_and_secrets_are_not_told() {
        assertThatThrownBy(() -> new StateSettings("jdbc:mysql://x", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("creative-spaces.state.url");
        assertThat(new StateSettings(" ", null, null).isShared()).isFalse();
        assertThat(new StateSettings("jdbc:postgresql://h/d?password=hush", "u", "hush"))
                .asString()
                .contains("jdbc:postgresql://h/d")
                .doesNotContain("hush");
    }

    private static String show(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            return row.getString(1);
        }
    }
}
