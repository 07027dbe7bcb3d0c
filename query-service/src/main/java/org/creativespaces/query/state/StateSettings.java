package org.creativespaces.query.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the writing service keeps keys of texts and who is who, under {@code creative-spaces.state}.
 *
 * @param url {@code jdbc:postgresql://…} or {@code mongodb://…/database}; absent or empty: files in the data folder
 * @param username for a URL that names none
 * @param password for a URL that holds none
 */
@ConfigurationProperties("creative-spaces.state")
public record StateSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String MONGODB = "mongodb";

    public StateSettings {
        if (url != null && url.isBlank()) url = null;
        if (url != null && !url.startsWith(POSTGRESQL) && !url.startsWith(MONGODB)) {
            throw new IllegalArgumentException("creative-spaces.state.url must begin with %s or %s:// or be left out"
                    .formatted(POSTGRESQL, MONGODB));
        }
    }

    /**
     * Where some of it is.
     *
     * @param file of the data folder, while there is no server
     * @param table that is there once the server's tables are
     */
    public StateReader reader(Path dataDir, String file, String table) {
        if (url == null) return new StateFile(dataDir.resolve(file));
        return url.startsWith(POSTGRESQL)
                ? new StateTables(url, username, password, table)
                : new StateDocuments(url, username, password);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "StateSettings[url=%s]".formatted(url == null ? null : where(url));
    }

    /** Without names and parameters, which may be secret. */
    private static String where(String url) {
        return url.split("\\?", 2)[0].replaceFirst("//[^@/]*@", "//");
    }
}
