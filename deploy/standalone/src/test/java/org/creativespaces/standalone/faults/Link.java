package org.creativespaces.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way from a process to a server, which can be cut: the server sees its connections end, as it does when it gives up on a machine
 * that vanished; the process hears nothing any more, neither of what it sent nor on new connections.
 */
final class Link implements AutoCloseable {
    private final ServerSocket entrance;
    private final int port;
    private final Set<Socket> near = ConcurrentHashMap.newKeySet();
    private final Set<Socket> far = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Link(ServerSocket entrance, int port) {
        this.entrance = entrance;
        this.port = port;
    }

    /** A way to what listens on a port of this machine. */
    static Link to(int port) throws IOException {
        var link = new Link(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(link::admit);
        return link;
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
        far.forEach(Link::end);
    }

    /** What was silent ends, and new connections are let through. */
    void heal() {
        cut = false;
        near.forEach(Link::end);
    }

    private void admit() {
        try {
            while (true) connect(entrance.accept());
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void connect(Socket here) {
        near.add(here);
        if (cut) return;
        try {
            var there = new Socket(InetAddress.getLoopbackAddress(), port);
            far.add(there);
            Thread.ofVirtual().start(() -> pass(here, there));
            Thread.ofVirtual().start(() -> pass(there, here));
        } catch (IOException e) {
            end(here);
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            var buffer = new byte[1 << 16];
            for (int read; (read = from.getInputStream().read(buffer)) >= 0 && !cut; )
                to.getOutputStream().write(buffer, 0, read);
        } catch (IOException e) {
            // One of the two is gone.
        }
        if (cut) return;
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        near.forEach(Link::end);
        far.forEach(Link::end);
    }
}
