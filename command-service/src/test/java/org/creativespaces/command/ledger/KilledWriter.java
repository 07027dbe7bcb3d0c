package org.creativespaces.command.ledger;

import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A process that writes from many threads until it is killed, and says which events were confirmed to it. */
final class KilledWriter {
    static final String READY = "ready";
    static final String CONFIRMED = "confirmed ";
    static final String CONTENDED = "contended";
    private static final int THREADS = 8;
    private static final int MOST_EVENTS = 3;

    private final Ledger ledger;

    private KilledWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    public static void main(String[] where) {
        var ledger = Ledger.open(store(where[0]), Clock.systemUTC(), Duration.ofSeconds(30), new SimpleMeterRegistry());
        say(READY);
        for (var thread = 0; thread < THREADS; thread++) Thread.ofPlatform().start(new KilledWriter(ledger)::write);
    }

    /** The store in a folder or at a URL. */
    static LedgerStore store(String where) {
        return where.startsWith("jdbc:") ? new PostgresStore(where, null, null) : SqliteStore.in(Path.of(where));
    }

    /** One to three events a command on an aggregate of its own, every fourth time also one where all clash. */
    private void write() {
        var random = new SplittableRandom();
        var own = UUID.randomUUID().toString();
        for (long sequence = 0; ; ) {
            var commandId = UUID.randomUUID().toString();
            var rows = new ArrayList<LedgerRow>();
            for (var count = random.nextInt(MOST_EVENTS) + 1; rows.size() < count; ) {
                rows.add(row(own, sequence + rows.size(), commandId, rows.size()));
            }
            if (random.nextInt(4) == 0) {
                var next = ledger.reads().lastSequence(CONTENDED).orElse(-1L) + 1;
                rows.add(row(CONTENDED, next, commandId, rows.size()));
            }
            if (append(rows))
                sequence += rows.stream()
                        .filter(row -> row.aggregateId().equals(own))
                        .count();
        }
    }

    private boolean append(List<LedgerRow> rows) {
        try {
            ledger.append(rows.stream().map(row -> saying(row, rows.size())).toList());
        } catch (SequenceTaken e) {
            return false;
        }
        rows.forEach(row -> say(CONFIRMED + row.eventId() + " " + row.commandId() + " " + rows.size()));
        return true;
    }

    /** The row with a payload that says how many events its command has. */
    private static LedgerRow saying(LedgerRow row, int count) {
        return new LedgerRow(
                row.eventId(),
                row.aggregateId(),
                row.sequence(),
                row.family(),
                row.type(),
                "{\"of\":%d}".formatted(count),
                row.envelope(),
                row.commandId(),
                row.commandOrdinal());
    }

    /** In whole lines; logs go the other way. */
    private static void say(String line) {
        synchronized (System.err) {
            System.err.print(line + "\n");
            System.err.flush();
        }
    }
}
