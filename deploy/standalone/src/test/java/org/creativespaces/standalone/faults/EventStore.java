package org.creativespaces.standalone.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.servers.Ports;

/** A PostgreSQL server that can be stopped and started again where it was; it syncs what it commits. */
final class EventStore implements AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres server;
    /** Held, or its end of the pipe would be tidied away. */
    @SuppressWarnings("unused")
    private Process watch;

    EventStore(Path data) throws IOException, SQLException {
        this.data = data;
        this.port = Ports.free();
        start();
        query("CREATE SCHEMA ledger");
        query("CREATE SCHEMA state");
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .start();
        watch = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cat; test -f $0 && kill -INT $(head -n 1 $0)",
                        data.resolve("postmaster.pid").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    void stop() throws IOException {
        // The watch looks at a file that is gone by then.
        server.close();
        watch.destroy();
    }

    int port() {
        return port;
    }

    /** As it is reached through a port of this machine. */
    static String url(int port, String schema) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&currentSchema=%s".formatted(port, schema);
    }

    /** The first column. */
    List<String> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, "ledger"));
                var ask = connection.createStatement()) {
            var found = new ArrayList<String>();
            if (!ask.execute(sql)) return found;
            var rows = ask.getResultSet();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
