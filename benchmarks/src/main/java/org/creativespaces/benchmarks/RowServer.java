package org.creativespaces.benchmarks;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.creativespaces.servers.Ports;

/** A MongoDB-wire server in a process of its own, for scenarios that keep rows outside of the readers. */
final class RowServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private RowServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static void main(String[] args) {
        new MongoServer(new Indexed())
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
    }

    static RowServer start() throws IOException, InterruptedException {
        var port = Ports.free();
        var line = List.of(
                Program.java(),
                "-Xmx6g",
                "-cp",
                System.getProperty("java.class.path"),
                RowServer.class.getName(),
                Integer.toString(port));
        var log = Files.createTempFile("row-server", ".log").toFile();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers(port)) TimeUnit.MILLISECONDS.sleep(50);
        return new RowServer(process, port);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * MongoDB finds a row by its id whatever else is asked of it; the embedded server looks at all rows, unless an index has exactly
     * what is asked for.
     */
    private static final class Indexed extends MemoryBackend {
        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            if (command.equals("update") && seen.add(database + "/" + query.get(command))) {
                var indexes = List.of(index("_id", "position"), index("_id", "epoch", "open"));
                var creating = new Document("createIndexes", query.get(command)).append("indexes", indexes);
                super.handleCommand(channel, database, "createIndexes", creating);
            }
            return super.handleCommand(channel, database, command, query);
        }

        private static Document index(String... fields) {
            var key = new Document();
            for (var field : fields) key.append(field, 1);
            return new Document("key", key)
                    .append("name", String.join("_", fields))
                    .append("unique", true);
        }
    }
}
