package org.creativespaces.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One reader rebuilds all read models of a PostgreSQL ledger into a MongoDB-wire server, then two readers do that share the
 * projections; {@code EVENTS} says how many events, by default 150,000. On a machine of two cores, two readers with a core each
 * would leave none to the servers. So every reader is let run on a core of its own for half of the time, two of them in turn:
 * each has half a core, and the servers have the other one, whether it is one reader or two. With {@code WHOLE=true} they
 * are not held back, for the memory and the speed that this machine gives.
 */
final class SharedRebuildScenario {
    private static final int EVENTS = Integer.parseInt(System.getenv().getOrDefault("EVENTS", "150000"));
    private static final boolean WHOLE = Boolean.parseBoolean(System.getenv("WHOLE"));
    private static final String HIDDEN = "hidden";
    private static final String SHOWN = "ledger";
    private static final String[] JVM = {"-Xmx224m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=64m"};
    /** Stops the one and lets the other go on, for 20 ms each. */
    private static final String TURNS = """
        exec 3<> <(:)
        while kill -CONT $0 2>/dev/null; do
            test -z $1 || kill -STOP $1; read -t 0.02 -u 3
            kill -STOP $0; test -z $1 || kill -CONT $1; read -t 0.02 -u 3
        done\
        """;

    private SharedRebuildScenario() {}

    private record Rebuild(double seconds, List<Double> processor, double servers, List<Long> resident) {}

    public static void main(String[] args) throws Exception {
        Scenario.inFolder(folder -> {
            try (var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("max_wal_size", "4GB")
                    .setDataDirectory(folder.resolve("postgres"))
                    .start()) {
                var database = server.getJdbcUrl("postgres", "postgres");
                run(database, "CREATE SCHEMA " + HIDDEN);
                BigLedger.fill(folder.resolve("filling"), database + "&currentSchema=" + HIDDEN, EVENTS);
                if (WHOLE) print("two readers, not held back", rebuild(2, folder, database));
                else compare(folder, database);
            }
        });
    }

    private static void compare(Path folder, String database) throws Exception {
        var one = rebuild(1, folder, database);
        print("one reader with half a core", one);
        var two = rebuild(2, folder, database);
        print("two readers with half a core each", two);
        Scenario.print("two are %.2f x as fast as one", one.seconds() / two.seconds());
    }

    private static void print(String what, Rebuild done) {
        Scenario.print(
                "%s: %,d events in %.1f s, %,.0f/s; processor seconds: readers %s, row server %.1f; largest resident"
                        + " sets %s MiB",
                what,
                EVENTS,
                done.seconds(),
                EVENTS / done.seconds(),
                done.processor(),
                done.servers(),
                done.resident());
    }

    /** From when all readers have started, and are let see the ledger, until all say that the read models hold everything. */
    private static Rebuild rebuild(int howMany, Path folder, String database) throws Exception {
        try (var rows = RowServer.start()) {
            var readers = new ArrayList<ReaderProcess>();
            try {
                var ledger = database + "&currentSchema=" + SHOWN;
                for (var i = 0; i < howMany; i++)
                    readers.add(ReaderProcess.start(i, folder.resolve("reader-" + i), ledger, rows.uri(), JVM));
                for (var reader : readers) reader.awaitLine("Started QueryService");
                run(database, "ALTER SCHEMA %s RENAME TO %s".formatted(HIDDEN, SHOWN));
                return measured(readers, rows);
            } finally {
                for (var reader : readers) reader.close();
                run(database, "ALTER SCHEMA %s RENAME TO %s".formatted(SHOWN, HIDDEN));
            }
        }
    }

    private static Rebuild measured(List<ReaderProcess> readers, RowServer rows) throws Exception {
        var begun = System.nanoTime();
        var before = readers.stream().map(ReaderProcess::processorSeconds).toList();
        var servers = rows.processorSeconds();
        var turns = WHOLE ? null : turns(readers);
        while (!allCaughtUp(readers)) TimeUnit.MILLISECONDS.sleep(20);
        var seconds = Program.secondsSince(begun);
        var used = new ArrayList<Double>();
        var resident = new ArrayList<Long>();
        for (var i = 0; i < readers.size(); i++) {
            used.add(Math.round(10 * (readers.get(i).processorSeconds() - before.get(i))) / 10.0);
            resident.add(readers.get(i).peakResidentMiB());
        }
        if (turns != null) turns.destroyForcibly().waitFor();
        return new Rebuild(seconds, used, rows.processorSeconds() - servers, resident);
    }

    private static void run(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean allCaughtUp(List<ReaderProcess> readers) throws IOException {
        for (var reader : readers) if (!reader.hasCaughtUp()) return false;
        return true;
    }

    private static Process turns(List<ReaderProcess> readers) throws IOException {
        var line = new ArrayList<>(List.of("bash", "-c", TURNS));
        readers.forEach(reader -> line.add(Long.toString(reader.pid())));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
