package org.creativespaces.command;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, under {@code creative-spaces}.
 *
 * @param dataDir the folder that holds the ledger, the keys and the small durable state
 * @param demo whether there are people's demo accounts and demo data; the server then binds to loopback only
 * @param clientSecret the secret of the machine clients; made up and printed once when absent
 * @param rateLimits whether callers are limited
 * @param masterKey 32 bytes in base64 from which all other keys derive; kept in the data folder when absent
 * @param commandTimeout how long a command may wait for its events to be on disk
 */
@ConfigurationProperties("creative-spaces")
public record CommandProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("true") boolean demo,
        @Nullable String clientSecret,
        @DefaultValue("true") boolean rateLimits,
        @Nullable String masterKey,
        @DefaultValue("30s") Duration commandTimeout) {
    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "CommandProperties[dataDir=%s, demo=%s, rateLimits=%s, commandTimeout=%s]"
                .formatted(dataDir, demo, rateLimits, commandTimeout);
    }
}
