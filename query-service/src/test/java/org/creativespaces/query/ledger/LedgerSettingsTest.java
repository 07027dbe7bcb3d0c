package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerSettingsTest {
    @Test
    void the_url_says_which_database_is_read() throws Exception {
        assertThat(messageWith(" ")).contains("there is no ledger at").contains("nowhere");
        assertThat(messageWith("jdbc:postgresql://localhost:1/ledger")).contains("localhost:1/ledger cannot be read");
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
        assertThat(new LedgerSettings("jdbc:postgresql://db/ledger?password=hush", "ledger", "hush"))
                .hasToString("LedgerSettings[url=jdbc:postgresql://db/ledger]");
    }

    private static String messageWith(String url) throws Exception {
        try (var reader = (SqlLedgerReader) new LedgerSettings(url, null, null).reader(Path.of("nowhere"))) {
            return String.valueOf(catchThrowable(reader::head).getMessage());
        }
    }
}
