package org.creativespaces.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creativespaces.events.Regions;

/**
 * What an event costs while a ledger grows from ten thousand events to a million: durable appends from 16 threads; then, by
 * the packaged program on that ledger, the rebuild of all read models at its start, the fold of a dashboard of the past, and
 * dashboards made anew. Draws the figures beside this module's README.
 */
final class GrowthScenario {
    private static final List<Integer> SIZES = List.of(10_000, 31_600, 100_000, 316_000, 1_000_000);
    private static final int THREADS = BigLedger.THREADS;
    private static final int APPENDED = 8_000;
    private static final int WARM_UP = 60_000;
    private static final Path PICTURE = Path.of("benchmarks/cost-per-event.svg");
    private static final Pattern REBUILT = Pattern.compile("read models hold all .* ([\\d,]+)/s");

    private GrowthScenario() {}

    /** Microseconds for each event, or each dashboard. */
    private record Costs(double events, double append, double rebuild, double asOf, double dashboard) {}

    public static void main(String[] args) throws Exception {
        Scenario.run(folder -> {
            var data = Files.createDirectories(folder.resolve("data"));
            warmUp(Files.createDirectories(folder.resolve("warm-up")));
            var costs = new ArrayList<Costs>();
            var chronicles = new ArrayList<Chronicle>();
            for (var size : SIZES) costs.add(at(size, data, chronicles));
            draw(costs);
        });
    }

    private static Costs at(int size, Path data, List<Chronicle> chronicles) throws Exception {
        double append;
        try (var program = InProcess.start(data)) {
            if (chronicles.isEmpty()) chronicles.addAll(BigLedger.begun(program));
            var engine = program.getBean(EventStorageEngine.class);
            grow(engine, chronicles, size - APPENDED);
            append = append(engine, chronicles);
        }
        try (var issuer = Issuer.start();
                var program = Program.start(data, Scenario.jvmOptions(issuer.option()))) {
            var costs = costs(append, program, issuer);
            Scenario.print(
                    "%,.0f events: append %.0f us (%,.0f/s), rebuild %.1f us (%,.0f/s), fold of the past %.1f us"
                            + " (%,.0f/s), dashboard anew %.0f us; largest resident set %d MiB",
                    costs.events(),
                    costs.append(),
                    1e6 / costs.append(),
                    costs.rebuild(),
                    1e6 / costs.rebuild(),
                    costs.asOf(),
                    1e6 / costs.asOf(),
                    costs.dashboard(),
                    program.peakResidentMiB());
            return costs;
        }
    }

    private static Costs costs(double append, Program program, Issuer issuer) throws Exception {
        var events = program.get("/api/v1/dashboard").path("position").asLong();
        var begun = System.nanoTime();
        var asOf = URLEncoder.encode(Instant.now().toString(), StandardCharsets.UTF_8);
        program.get("/api/v1/dashboard?asOf=" + asOf, issuer.token("auditor", "auditor", List.of()));
        var past = Program.secondsSince(begun) / events * 1e6;
        return new Costs(events, append, rebuild(program), past, dashboards(program, issuer));
    }

    private static double rebuild(Program program) throws IOException {
        var said = REBUILT.matcher(Files.readString(program.log()));
        if (!said.find()) throw new IllegalStateException("no rebuild in " + program.log());
        return 1e6 / Double.parseDouble(said.group(1).replace(",", ""));
    }

    /** Each reader may see something else than those before, so that no answer is one that was kept. */
    private static double dashboards(Program program, Issuer issuer) throws Exception {
        var readers = new Readers(issuer);
        var times = new Times();
        for (var region : Regions.all()) read(program, "/api/v1/regions/" + region.code() + "/dashboard", readers);
        read(program, "/api/v1/dashboard", readers).forEach(times::add);
        return times.millis(50) * 1_000;
    }

    private static List<Long> read(Program program, String path, Readers readers) throws Exception {
        var nanos = new ArrayList<Long>();
        for (var i = 0; i < readers.count(); i++) {
            var begun = System.nanoTime();
            program.get(path, readers.token(i));
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }

    private static void grow(EventStorageEngine engine, List<Chronicle> chronicles, int size) throws Exception {
        BigLedger.append(
                engine, chronicles, size - engine.createHeadToken().position().orElse(0));
    }

    /** Microseconds for each of some events, one an append. */
    private static double append(EventStorageEngine engine, List<Chronicle> chronicles) throws Exception {
        var turn = new AtomicInteger();
        var begun = System.nanoTime();
        Threads.run(THREADS, () -> {
            var chronicle = chronicles.get(turn.getAndIncrement());
            for (var i = 0; i < APPENDED / THREADS; i++) engine.appendEvents(chronicle.next());
        });
        return Program.secondsSince(begun) / APPENDED * 1e6;
    }

    /** What is measured is a program that has run for a while. */
    private static void warmUp(Path data) throws Exception {
        try (var program = InProcess.start(data)) {
            var chronicles = BigLedger.begun(program);
            for (var i = 0; i < WARM_UP / APPENDED; i++) append(program.getBean(EventStorageEngine.class), chronicles);
        }
    }

    private static void draw(List<Costs> costs) throws IOException {
        var sizes = costs.stream().mapToDouble(Costs::events).toArray();
        var plot = new Plot("Microseconds for each event, and for each dashboard", "events in the ledger", 4, 6, 0, 5);
        plot.line(
                "dashboard made anew",
                sizes,
                costs.stream().mapToDouble(Costs::dashboard).toArray());
        plot.line(
                "durable append, 16 threads",
                sizes,
                costs.stream().mapToDouble(Costs::append).toArray());
        plot.line(
                "rebuild of all read models",
                sizes,
                costs.stream().mapToDouble(Costs::rebuild).toArray());
        plot.line(
                "fold of the past",
                sizes,
                costs.stream().mapToDouble(Costs::asOf).toArray());
        plot.write(PICTURE);
        Scenario.print("drawn in %s", PICTURE);
    }
}
