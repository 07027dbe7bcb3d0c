package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.Test;

class PostgresLedgerReaderTest extends SqlLedgerReaderContract {
    private final String url = Postgres.emptySchema();

    @Override
    LedgerFixture ledger() {
        return LedgerFixture.inPostgres(url);
    }

    @Override
    SqlLedgerReader reader() {
        return new SqlLedgerReader(new PostgresLedger(url, null, "hush"));
    }

    @Test
    void a_ledger_that_is_not_there_yet_is_found_later() throws Exception {
        try (var reader = reader()) {
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("the ledger jdbc:postgresql://localhost:")
                    .hasMessageContaining("is not set up yet")
                    .hasMessageNotContaining("?");
            try (var ledger = ledger()) {
                ledger.append(event(ANA));
                assertThat(reader.awaitBeyond(0, LONG)).isTrue();
            }
        }
    }

    @Test
    void a_ledger_of_a_newer_form_is_refused() {
        try (var ledger = ledger();
                var reader = reader()) {
            ledger.execute("UPDATE ledger_form SET form = 2");
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessage("the ledger is of form 2, newer than 1");
        }
    }

    @Test
    void connections_that_break_are_replaced() {
        try (var ledger = ledger();
                var reader = reader()) {
            ledger.append(event(ANA));
            assertThat(reader.head()).isEqualTo(1);
            var ended = Postgres.run(url, """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'creative-spaces reading'
                """);
            assertThat(ended).isNotEmpty().isSubsetOf(Collections.nCopies(1, "t"));
            await().atMost(LONG).ignoreExceptions().until(() -> reader.head() == 1);
        }
    }

    @Test
    void a_server_that_is_not_there_is_said_without_secrets() {
        var nobody = new PostgresLedger("jdbc:postgresql://localhost:1/ledger?password=hush", null, null);
        try (var reader = new SqlLedgerReader(nobody)) {
            assertThatThrownBy(reader::head)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageStartingWith("the ledger jdbc:postgresql://localhost:1/ledger cannot be read: ")
                    .hasMessageNotContaining("hush");
        }
    }
}
