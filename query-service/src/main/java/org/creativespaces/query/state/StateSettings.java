package org.creativespaces.query.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the writing service keeps keys of texts and who is who, under {@code creative-spaces.state}.
 *
 * @param url {@code jdbc:postgresql://…}; absent or empty: files in the data folder
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
        if (url != null && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "creative-spaces.state.url must begin with " + POSTGRESQL + " or be left out");
        }
    }

    /**
     * Where some of it is.
     *
     * @param file of the data folder, while there is no server
     * @param table that is there once the server's tables are
     */
    public StateReader reader(Path dataDir, String file, String table) {
        return url == null ? new StateFile(dataDir.resolve(file)) : new StateTables(url, username, password, table);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "StateSettings[url=%s]".formatted(url == null ? null : url.split("\\?", 2)[0]);
    }
}
