package org.creativespaces.standalone.faults;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.creativespaces.query.projection.OrderedBackend;
import org.creativespaces.servers.Ports;
import org.creativespaces.standalone.Unpacked;

/** A MongoDB-wire server in a process of its own, which keeps everything in memory and so forgets it when it ends. */
final class ReadStore implements AutoCloseable {
    private final int port;
    private Process process;

    private ReadStore(int port) {
        this.port = port;
    }

    public static void main(String[] args) throws IOException {
        new MongoServer(new OrderedBackend())
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
        // Whoever started it holds the other end.
        System.exit(System.in.read());
    }

    static ReadStore start() throws IOException {
        var store = new ReadStore(Ports.free());
        store.launch();
        return store;
    }

    int port() {
        return port;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** At the same address, with nothing in it. */
    void launch() throws IOException {
        process = new ProcessBuilder(List.of(
                        Unpacked.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadStore.class.getName(),
                        Integer.toString(port)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
