package org.creativespaces.command.state;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the small durable state and the keys of texts are, under {@code creative-spaces.state}. A ledger's database is not the
 * place: backups of that must not hold keys.
 *
 * @param url {@code jdbc:postgresql://…} or {@code mongodb://…/database}, to be shared by processes; absent or empty: files in the
 *     data folder
 * @param username for a URL that names none
 * @param password for a URL that holds none
 */
@ConfigurationProperties("creative-spaces.state")
public record StateSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public StateSettings {
        if (url != null && url.isBlank()) url = null;
        if (url != null && !url.startsWith(POSTGRESQL) && !url.startsWith(MongoServer.SCHEME)) {
            throw new IllegalArgumentException("creative-spaces.state.url must begin with %s or %s:// or be left out"
                    .formatted(POSTGRESQL, MongoServer.SCHEME));
        }
    }

    /** Whether other processes on other machines see the same. */
    public boolean isShared() {
        return url != null;
    }

    /** The server, if it is in one. */
    public Optional<StateServer> server() {
        if (url == null) return Optional.empty();
        return Optional.of(
                url.startsWith(POSTGRESQL)
                        ? new PostgresServer(url, username, password)
                        : new MongoServer(url, username, password));
    }

    /** Opens the database of the small durable state. */
    public StateDb open(Path dataDir) {
        return switch (server().orElse(null)) {
            case PostgresServer postgres -> new PostgresState(postgres);
            case MongoServer mongo -> new MongoState(mongo);
            case null -> StateDb.open(dataDir);
        };
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "StateSettings[url=%s]".formatted(server().map(Object::toString).orElse(null));
    }
}
