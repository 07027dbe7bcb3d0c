package org.creativespaces.query.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.query.state.StateSettings;
import org.creativespaces.query.state.StateUnavailable;
import org.creativespaces.query.texts.KeyReader.Fate;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Keys in PostgreSQL, as the writing service keeps them there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedKeysTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");

    private final String url = Postgres.emptySchema();
    private final KeyReader keys =
            new KeyReader(new StateSettings(url, null, "secret").reader(Path.of("nowhere"), "keys.db", "text_key"));

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void each_key_is_told_by_what_became_of_it() {
        setUp();
        Postgres.run(
                url,
                "INSERT INTO text_key VALUES ('kept', 'person/%s', '\\x0102', NULL)".formatted(ANA),
                "INSERT INTO text_key VALUES ('redacted', 'space/1', NULL, 5)",
                "INSERT INTO text_key VALUES ('erased', 'person/9', NULL, 5)",
                "INSERT INTO erased_owner VALUES ('person/9')");

        var fates = keys.fates(List.of("kept", "redacted", "erased", "never"));

        assertThat(fates).containsOnlyKeys("kept", "redacted", "erased");
        assertThat(fates.get("kept"))
                .isInstanceOfSatisfying(
                        Fate.Kept.class, key -> assertThat(key.wrapped()).containsExactly(1, 2));
        assertThat(fates.get("redacted")).isInstanceOf(Fate.Redacted.class);
        assertThat(fates.get("erased")).isInstanceOf(Fate.Erased.class);
        assertThat(keys.keysOf(ANA)).isEqualTo(1);
    }

    @Test
    void a_change_is_another_version() {
        assertThat(keys.version()).isEqualTo(-1);
        setUp();
        var before = keys.version();
        assertThat(keys.version()).isEqualTo(before);
        Postgres.run(url, "UPDATE key_change SET n = n + 1");
        assertThat(keys.version()).isNotEqualTo(before);
    }

    @Test
    void before_there_are_tables_nothing_can_be_read_and_later_it_can() {
        assertThatThrownBy(() -> keys.fates(List.of("kept")))
                .isInstanceOf(StateUnavailable.class)
                .hasMessageStartingWith("the state at jdbc:postgresql://localhost:")
                .hasMessageNotContaining("?");
        setUp();
        assertThat(keys.fates(List.of("kept"))).isEmpty();
    }

    private void setUp() {
        Postgres.run(
                url,
                "CREATE TABLE text_key (kid TEXT PRIMARY KEY, owner TEXT NOT NULL, wrapped BYTEA, destroyed_at BIGINT)",
                "CREATE TABLE erased_owner (owner TEXT PRIMARY KEY)",
                "CREATE TABLE key_change (n BIGINT NOT NULL)",
                "INSERT INTO key_change VALUES (0)");
    }
}
