package org.creativespaces.servers;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for programs that a test starts and must know beforehand. They lie below those that the system gives to outgoing
 * connections: one of these could take the port before the program is there to listen.
 */
public final class Ports {
    private static final int FIRST = 12_000;
    private static final int MANY = 18_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MANY));

    private Ports() {}

    /** A port at which nobody listens, and that nobody in this process was given before. */
    public static int free() throws IOException {
        while (true) {
            var port = FIRST + NEXT.getAndIncrement() % MANY;
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody else's: the next one, then.
            }
        }
    }
}
