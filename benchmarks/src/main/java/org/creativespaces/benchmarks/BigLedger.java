package org.creativespaces.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;

/** Fills a ledger with made-up chronicles of sixteen spaces. */
final class BigLedger {
    private static final int THREADS = 16;
    private static final int AT_ONCE = 400;

    private BigLedger() {}

    /** @param url of a PostgreSQL database */
    static void fill(Path data, String url, int events) throws Exception {
        var begun = System.nanoTime();
        try (var program = InProcess.start(Files.createDirectories(data), url)) {
            var text = program.getBean(Sealer.class)
                    .seal(new Sealer.Text(Owner.programme("space", "benchmark"), "benchmark", "title", "Another way"));
            var chronicles = IntStream.range(0, THREADS)
                    .mapToObj(i -> new Chronicle(i, text))
                    .toList();
            var engine = program.getBean(EventStorageEngine.class);
            var rounds = new AtomicInteger(events / AT_ONCE);
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
        Scenario.print("%,d events written in %.0f s", events, Program.secondsSince(begun));
    }
}
