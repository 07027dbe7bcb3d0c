package org.creativespaces.query.commands;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the command service is: at {@code creative-spaces.command-url}, else in this program. */
@Component
public final class CommandUrl {
    private final String configured;
    private final @Nullable InetAddress address;
    private volatile int port;

    CommandUrl(
            @Value("${creative-spaces.command-url:}") String configured,
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${server.port:8080}") int port) {
        this.configured = configured;
        this.address = address;
        this.port = port;
    }

    /** The port may be any free one; that of the management's server is another. */
    @EventListener
    void listening(WebServerInitializedEvent server) {
        if (server.getApplicationContext().getServerNamespace() == null)
            port = server.getWebServer().getPort();
    }

    /** The address of a path there. */
    public String at(String path) {
        return (configured.isBlank() ? here() : configured) + path;
    }

    private String here() {
        var host = address == null || address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
