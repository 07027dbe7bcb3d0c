package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerSettingsTest {
    private static final String URL = "jdbc:postgresql://db/ledger?password=hush";

    @TempDir
    Path folder;

    @Test
    void without_a_url_the_ledger_is_in_the_data_folder() {
        try (var store = new LedgerSettings(" ", null, null).store(folder)) {
            assertThat(store).hasToString(folder.resolve("ledger.db").toString());
        }
    }

    @Test
    void with_a_url_it_is_there() {
        try (var store = new LedgerSettings(URL, "ledger", "hush").store(folder)) {
            assertThat(store).hasToString("jdbc:postgresql://db/ledger");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_url_of_another_database_is_refused_by_the_settings_name() {
        assertThatThrownBy(() -> new LedgerSettings("jdbc:mysql://db/ledger?password=hush", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("creative-spaces.ledger.url")
                .hasMessageNotContaining("hush");
    }

    @Test
    void secrets_are_not_told() {
        assertThat(new LedgerSettings(URL, "ledger", "hush"))
                .hasToString("LedgerSettings[url=jdbc:postgresql://db/ledger]");
    }
}
