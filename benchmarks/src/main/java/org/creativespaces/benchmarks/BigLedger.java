package org.creativespaces.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.springframework.context.ApplicationContext;

/** Fills a ledger with made-up chronicles of sixteen spaces. */
final class BigLedger {
    static final int THREADS = 16;
    private static final int AT_ONCE = 400;

    private BigLedger() {}

    /** @param url of a PostgreSQL database */
    static void fill(Path data, String url, int events) throws Exception {
        var begun = System.nanoTime();
        try (var program = InProcess.start(Files.createDirectories(data), url)) {
            append(program.getBean(EventStorageEngine.class), begun(program), events);
        }
        Scenario.print("%,d events written in %.0f s", events, Program.secondsSince(begun));
    }

    /** A chronicle for each of the threads that write. */
    static List<Chronicle> begun(ApplicationContext program) {
        var text = program.getBean(Sealer.class)
                .seal(new Sealer.Text(Owner.programme("space", "benchmark"), "benchmark", "title", "Another way"));
        return IntStream.range(0, THREADS).mapToObj(i -> new Chronicle(i, text)).toList();
    }

    /** Writes about so many more events, many an append. */
    static void append(EventStorageEngine engine, List<Chronicle> chronicles, long events) throws Exception {
        var rounds = new AtomicInteger((int) (events / AT_ONCE));
        var turn = new AtomicInteger();
        Threads.run(THREADS, () -> {
            var chronicle = chronicles.get(turn.getAndIncrement());
            while (rounds.getAndDecrement() > 0) {
                var some = new ArrayList<DomainEventMessage<?>>(AT_ONCE);
                for (var i = 0; i < AT_ONCE; i++) some.add(chronicle.next());
                engine.appendEvents(some);
            }
        });
    }
}
