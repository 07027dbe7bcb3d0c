package org.creativespaces.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Appends events durably, one an append, to the ledger in a file and to the one in PostgreSQL by turns, from many threads and
 * from one. Prints rates as ratios of what the disk allows to single forced appends, and PostgreSQL's to the file's.
 */
final class LedgerAppendScenario {
    private static final int MANY = 16;
    private static final int ROUNDS = 4;
    private static final double SECONDS = 4;

    private LedgerAppendScenario() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("creative-spaces-benchmark");
        try (var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setDataDirectory(folder.resolve("postgres"))
                        .start();
                var file = InProcess.start(folder.resolve("file"));
                var postgres = InProcess.start(folder.resolve("server"), server.getJdbcUrl("postgres", "postgres"))) {
            var disk = DiskBaseline.forcedAppendsPerSecond(folder);
            System.out.printf("single forced appends to a file: %.0f/s (the yardstick)%n", disk);
            for (var threads : List.of(MANY, 1)) compare(threads, disk, engine(file), engine(postgres));
        } finally {
            Scenario.delete(folder);
        }
    }

    /** By turns, because the machine's other work comes and goes; the first round of each only warms up. */
    private static void compare(int threads, double disk, EventStorageEngine file, EventStorageEngine postgres)
            throws Exception {
        var rates = new double[2][ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            rates[0][round] = appendsPerSecond(file, threads);
            rates[1][round] = appendsPerSecond(postgres, threads);
        }
        var ofFile = median(rates[0]);
        var ofPostgres = median(rates[1]);
        System.out.printf(
                "%d threads: SQLite %.0f/s (%.1f x the yardstick), PostgreSQL %.0f/s (%.1f x): %.0f %% of SQLite's%n",
                threads, ofFile, ofFile / disk, ofPostgres, ofPostgres / disk, 100 * ofPostgres / ofFile);
    }

    private static double median(double[] rates) {
        var sorted = Arrays.stream(rates).skip(1).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double appendsPerSecond(EventStorageEngine engine, int threads) throws Exception {
        var begun = System.nanoTime();
        var appended = 0L;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<Long>>();
            for (var i = 0; i < threads; i++) running.add(pool.submit(() -> append(engine, begun)));
            for (var one : running) appended += one.get();
        }
        return appended / Program.secondsSince(begun);
    }

    private static long append(EventStorageEngine engine, long begun) {
        var person = new ParticipantId(UUID.randomUUID());
        var sequence = 0L;
        while (Program.secondsSince(begun) < SECONDS) {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "participant",
                    person.toString(),
                    sequence++,
                    new ConstituencyChanged(person, Constituency.CARER, null),
                    Map.of("commandId", UUID.randomUUID().toString(), "salt", "00112233445566778899aabbccddeeff")));
        }
        return sequence;
    }

    private static EventStorageEngine engine(ConfigurableApplicationContext program) {
        return program.getBean(EventStorageEngine.class);
    }
}
