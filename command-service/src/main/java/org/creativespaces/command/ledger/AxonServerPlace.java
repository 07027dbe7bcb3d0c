package org.creativespaces.command.ledger;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Axon Server is reached from the command line: of the settings that Axon takes while the service runs, those that copying needs.
 *
 * @param enabled whether events are kept there
 * @param servers host or host:port of each node to ask first
 * @param token for a server with access control
 * @param sslEnabled whether the connection is encrypted, with a certificate that the Java runtime trusts
 */
@ConfigurationProperties("axon.axonserver")
public record AxonServerPlace(
        boolean enabled,
        @DefaultValue("localhost") List<String> servers,
        @DefaultValue("default") String context,
        @Nullable String token,
        boolean sslEnabled)
        implements LedgerPlace {
    private static final int CONNECT_SECONDS = 5;

    @Override
    public WholeLedger whole(Path dataDir) {
        return new AxonServerWhole(this);
    }

    /** A connection, and what closes it. */
    record Connected(AxonServerConnectionFactory connections, AxonServerConnection connection)
            implements AutoCloseable {
        @Override
        public void close() {
            connections.shutdown();
        }
    }

    Connected connect() {
        var connections = AxonServerConnectionFactory.forClient("creative-spaces-ledger")
                .routingServers(servers.stream().map(AxonServerPlace::address).toArray(ServerAddress[]::new))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS);
        if (token != null) connections.token(token);
        if (sslEnabled) connections.useTransportSecurity();
        var built = connections.build();
        return new Connected(built, built.connect(context));
    }

    private static ServerAddress address(String server) {
        var parts = server.strip().split(":", 2);
        return parts.length == 1
                ? new ServerAddress(parts[0])
                : new ServerAddress(parts[0], Integer.parseInt(parts[1]));
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "Axon Server at %s, context %s".formatted(String.join(",", servers), context);
    }
}
