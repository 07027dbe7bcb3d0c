package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creativespaces.servers.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** While no server is there; {@link AxonServerLedgerReaderIT} has one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerLedgerReaderTest {
    private AxonServerLedgerReader reader;

    @BeforeEach
    void make_a_reader() throws IOException {
        var settings =
                new AxonServerSettings(List.of("127.0.0.1:" + Ports.free()), "default", null, false, 1_000, 5_000);
        reader = new AxonServerLedgerReader(settings.connections(), settings.context());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void reading_says_that_the_ledger_is_out_of_reach() {
        assertThatThrownBy(reader::head).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> reader.after(0, 1)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> reader.stream("someone", 0, 1)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> reader.positionAt(Instant.EPOCH)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> reader.byId("0195512e-9c00-7000-8000-000000000001"))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void waiting_ends_when_its_time_is_over() throws Exception {
        assertThat(reader.awaitBeyond(0, Duration.ofMillis(5))).isFalse();
    }
}
