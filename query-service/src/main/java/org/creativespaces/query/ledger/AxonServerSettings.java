package org.creativespaces.query.ledger;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Axon Server is reached: of the settings that Axon takes on the writing side, those that reading needs too.
 *
 * @param servers host or host:port of each node to ask first
 * @param token for a server with access control
 */
@ConfigurationProperties("axon.axonserver")
record AxonServerSettings(
        @DefaultValue("localhost") List<String> servers,
        @DefaultValue("default") String context,
        @Nullable String token,
        boolean sslEnabled) {
    private static final long CONNECT_WITHIN_MS = 5_000;
    private static final long RECONNECT_MS = 1_000;
    private static final long ALIVE_EVERY_MS = 1_000;
    /** As on the writing side: a server that is silent for longer is taken for gone, and no reader hangs on it. */
    private static final long ALIVE_WITHIN_MS = 5_000;

    AxonServerConnectionFactory connections() {
        var connections = AxonServerConnectionFactory.forClient("creative-spaces-reading")
                .routingServers(
                        servers.stream().map(AxonServerSettings::address).toArray(ServerAddress[]::new))
                .connectTimeout(CONNECT_WITHIN_MS, TimeUnit.MILLISECONDS)
                .reconnectInterval(RECONNECT_MS, TimeUnit.MILLISECONDS)
                .usingKeepAlive(ALIVE_EVERY_MS, ALIVE_WITHIN_MS, TimeUnit.MILLISECONDS, true);
        if (token != null) connections.token(token);
        if (sslEnabled) connections.useTransportSecurity();
        return connections.build();
    }

    private static ServerAddress address(String server) {
        var parts = server.strip().split(":", 2);
        return parts.length == 1
                ? new ServerAddress(parts[0])
                : new ServerAddress(parts[0], Integer.parseInt(parts[1]));
    }
}
