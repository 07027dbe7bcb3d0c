package org.creativespaces.command.keys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.PostgresServer;
import org.creativespaces.command.state.StateSettings;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.Test;

/** The keys in PostgreSQL. */
class KeyTablesTest extends SharedKeysContract {
    private final String url = Postgres.emptySchema();

    @Override
    StateSettings settings() {
        return new StateSettings(url, null, null);
    }

    @Override
    KeyStore store() {
        return new KeyTables((PostgresServer) settings().server().orElseThrow());
    }

    @Override
    List<Long> namesAndKeys() {
        return Stream.of("SELECT count(*) FROM text_key", "SELECT count(wrapped) FROM text_key")
                .map(count -> numbers(count).getFirst())
                .toList();
    }

    @Override
    List<Long> keysOf(Owner owner) {
        return numbers("SELECT 1 FROM text_key WHERE wrapped IS NOT NULL AND owner = '" + owner.key() + "'");
    }

    @Override
    long changes() {
        return numbers("SELECT n FROM key_change").getFirst();
    }

    @Test
    void keys_are_not_kept_where_a_ledger_is() {
        Postgres.run(url, "CREATE TABLE ledger_form AS SELECT 1 AS form");
        assertThatThrownBy(this::vault).isInstanceOf(UnusableStore.class).hasMessageContaining("holds a ledger");
    }

    private List<Long> numbers(String question) {
        return Postgres.run(url, question).stream().map(Long::valueOf).toList();
    }
}
