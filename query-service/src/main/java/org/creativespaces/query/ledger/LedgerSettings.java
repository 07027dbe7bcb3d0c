package org.creativespaces.query.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the ledger is read; a server that follows the writer's will do.
 *
 * @param url {@code jdbc:postgresql://…}; absent or empty: the file {@code ledger.db} of the data folder
 * @param username for a URL that names none
 * @param password for a URL that holds none
 */
@ConfigurationProperties("creative-spaces.ledger")
record LedgerSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    LedgerSettings {
        if (url != null && url.isBlank()) url = null;
        if (url != null && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "creative-spaces.ledger.url must begin with " + POSTGRESQL + " or be left out");
        }
    }

    LedgerReader reader(Path dataDir) {
        return new SqlLedgerReader(
                url == null
                        ? new SqliteLedger(dataDir.resolve("ledger.db"))
                        : new PostgresLedger(url, username, password));
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "LedgerSettings[url=%s]".formatted(url == null ? null : url.split("\\?", 2)[0]);
    }
}
