package org.creativespaces.query;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about reading.
 *
 * @param dataDir the folder of {@code ledger.db}; the read models are not kept in it
 */
@ConfigurationProperties("creative-spaces")
public record QueryProperties(
        @DefaultValue("data") Path dataDir, @DefaultValue Mongodb mongodb) {
    /**
     * Where the read models are kept.
     *
     * @param uri a MongoDB server; without one, they are kept in memory and filled again at every start
     * @param lease after how long what one reader works on passes to another that hears nothing of it
     */
    public record Mongodb(
            @Nullable String uri,
            @DefaultValue("creative-spaces") String database,
            @DefaultValue("10s") Duration lease) {
        private static final Duration SHORTEST = Duration.ofSeconds(1);

        public Mongodb {
            if (lease.compareTo(SHORTEST) < 0)
                throw new IllegalArgumentException("creative-spaces.mongodb.lease must be at least 1s");
        }
    }
}
