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
 * @param sslEnabled whether the connection is encrypted, with a certificate that the Java runtime trusts
 * @param keepAliveTime the milliseconds of silence after which the server is asked whether it is there
 * @param keepAliveTimeout the milliseconds without an answer after which it is taken for gone, so that no reader hangs on it
 */
@ConfigurationProperties("axon.axonserver")
record AxonServerSettings(
        @DefaultValue("localhost") List<String> servers,
        @DefaultValue("default") String context,
        @Nullable String token,
        boolean sslEnabled,
        @DefaultValue(ALIVE_EVERY_MS) long keepAliveTime,
        @DefaultValue(ALIVE_WITHIN_MS) long keepAliveTimeout) {
    private static final long CONNECT_WITHIN_MS = 5_000;
    private static final long RECONNECT_MS = 1_000;
    private static final String ALIVE_EVERY_MS = "1000";
    /** As on the writing side. */
    private static final String ALIVE_WITHIN_MS = "5000";

    AxonServerConnectionFactory connections() {
        var connections = AxonServerConnectionFactory.forClient("creative-spaces-reading")
                .routingServers(
                        servers.stream().map(AxonServerSettings::address).toArray(ServerAddress[]::new))
                .connectTimeout(CONNECT_WITHIN_MS, TimeUnit.MILLISECONDS)
                .reconnectInterval(RECONNECT_MS, TimeUnit.MILLISECONDS)
                .usingKeepAlive(keepAliveTime, keepAliveTimeout, TimeUnit.MILLISECONDS, true);
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
