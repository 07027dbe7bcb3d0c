package org.creativespaces.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server for all tests of a run, started by the first that needs it: it syncs what it commits. */
public final class Postgres {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private Postgres() {}

    private static final class Server {
        static final Object STARTED = start();

        /** Held, or its end of the pipe would be tidied away. */
        @SuppressWarnings("unused")
        private static Process watch;

        private static Object start() {
            try {
                var data = Files.createTempDirectory("epg");
                var server = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("fsync", "on")
                        .start();
                watch = watch(data.resolve("postmaster.pid"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException | RuntimeException e) {
                return e;
            }
        }

        /** Ends the server if this process is killed: the pipe that it waits at breaks then. */
        private static Process watch(Path pid) throws IOException {
            return new ProcessBuilder("sh", "-c", "cat; test -f $0 && kill -INT $(head -n 1 $0)", pid.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The URL of an empty schema; where no server can be started, the test is skipped. */
    public static String emptySchema() {
        if (!(Server.STARTED instanceof EmbeddedPostgres server)) {
            return Assumptions.abort("PostgreSQL cannot be started here: " + Server.STARTED);
        }
        var schema = "test_" + SCHEMAS.incrementAndGet();
        var url = server.getJdbcUrl("postgres", "postgres");
        run(url, "CREATE SCHEMA " + schema);
        return url + "&currentSchema=" + schema;
    }

    /** The first column of the last statement's rows. */
    public static List<String> run(String url, String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var found = new ArrayList<String>();
            for (var sql : statements) {
                found.clear();
                if (!statement.execute(sql)) continue;
                var rows = statement.getResultSet();
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            return Assertions.fail(e);
        }
    }
}
