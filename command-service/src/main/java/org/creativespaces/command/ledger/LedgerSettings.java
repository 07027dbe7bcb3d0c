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
        @Nullable String password) implements LedgerPlace {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public LedgerSettings {
        if (url != null && url.isBlank()) url = null;
        if (url != null && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "creative-spaces.ledger.url must begin with " + POSTGRESQL + " or be left out");
        }
    }

    /** Whether processes on other machines can reach it. */
    boolean isShared() {
        return url != null;
    }

    /** The store to write in: it is this process's alone, or becomes so with its first connection. */
    LedgerStore store(Path dataDir) {
        return url == null ? SqliteStore.in(dataDir) : new PostgresStore(url, username, password);
    }

    @Override
    public WholeLedger whole(Path dataDir) {
        return url == null
                ? LedgerFile.open(dataDir.resolve(Ledger.FILE))
                : PostgresTables.open(new PostgresStore(url, username, password));
    }

    boolean isFile() {
        return url == null;
    }

    /**
     * Makes sure that the ledger is the file of the data folder.
     *
     * @throws UnusableStore if it is in a server, which has its own tools to copy it
     */
    public void requireFile(String what) {
        if (url == null) return;
        throw new UnusableStore(
                "ledger %s works on the file of a data folder; this ledger is in %s, for which PostgreSQL has tools: pg_dump, pg_restore"
                        .formatted(what, PostgresStore.withoutSecrets(url)),
                null);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "LedgerSettings[url=%s]".formatted(url == null ? null : PostgresStore.withoutSecrets(url));
    }
}
