package org.creativespaces.command.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the ledger is, under {@code creative-spaces.ledger}.
 *
 * @param url {@code jdbc:postgresql://…}; absent or empty: the file {@code ledger.db} of the data folder
 * @param username for a URL that names none
 * @param password for a URL that holds none
 */
@ConfigurationProperties("creative-spaces.ledger")
public record LedgerSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public LedgerSettings {
        if (url != null && url.isBlank()) url = null;
        if (url != null && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "creative-spaces.ledger.url must begin with " + POSTGRESQL + " or be left out");
        }
    }

    /** The store to write in: it is this process's alone, or becomes so with its first connection. */
    LedgerStore store(Path dataDir) {
        return url == null ? SqliteStore.in(dataDir) : new PostgresStore(url, username, password);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "LedgerSettings[url=%s]".formatted(url == null ? null : PostgresStore.withoutSecrets(url));
    }
}
