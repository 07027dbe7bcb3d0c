package org.creativespaces.command.duty;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.StateDb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each duty has a lease that processes share in the small durable state, and looks after it in the background. */
final class Leases implements Duties, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final int LOOKS_WHILE_IT_LASTS = 5;
    private static final Form FORM =
            Form.of("duty", "name").text("holder").number("term").number("beat");

    private final Records records;
    private final Map<String, Lease> leases;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("duties").daemon().factory());

    private Leases(Records records, Map<String, Lease> leases) {
        this.records = records;
        this.leases = leases;
    }

    /**
     * Looks after duties until it is closed, which gives up what is held.
     *
     * @param me the process, by a name that none has had before
     */
    static Leases begin(StateDb state, String me, Duration lasting, LongSupplier watch) {
        var records = state.records(FORM);
        var leases = new LinkedHashMap<String, Lease>();
        for (var duty : Stream.of(Duty.IMPORTS, Duty.ERASURES).toList()) {
            leases.put(duty, new Lease(duty, me, records, lasting, watch));
        }
        var begun = new Leases(records, leases);
        var pause = lasting.toNanos() / LOOKS_WHILE_IT_LASTS;
        var unused = begun.looking.scheduleWithFixedDelay(begun::look, 0, pause, TimeUnit.NANOSECONDS);
        return begun;
    }

    @Override
    public Duty named(String name) {
        var lease = leases.get(name);
        if (lease == null) throw new IllegalArgumentException("no duty: " + name);
        return lease;
    }

    @Override
    public boolean isCurrent(Fence fence) {
        return records.latest(fence.duty())
                .filter(row -> row.text("holder").equals(fence.holder()) && row.number("term") == fence.term())
                .isPresent();
    }

    @Override
    public Map<String, String> holders() {
        return leases.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().holder()));
    }

    @Override
    public void close() {
        looking.shutdownNow();
        each(leases.values(), Lease::release);
    }

    private void look() {
        each(leases.values(), Lease::look);
    }

    private interface Step {
        void on(Lease lease);
    }

    /** Whatever fails is tried again with the next look; meanwhile what is held runs out. */
    private static void each(Collection<Lease> leases, Step step) {
        for (var lease : leases) {
            try {
                step.on(lease);
            } catch (RuntimeException e) {
                LOG.warn("{} may pass to another process: {}", lease.fence().duty(), e.getMessage());
            }
        }
    }
}
