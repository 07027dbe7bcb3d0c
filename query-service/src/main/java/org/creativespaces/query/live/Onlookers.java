package org.creativespaces.query.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.creativespaces.query.live.Pulse.Beat;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Those whose pages are told of changes: so many at a time, of one address too, and each for a while, then again. */
final class Onlookers {
    /**
     * How much is granted.
     *
     * @param atOnce how many there may be
     * @param ofOneAddress how many of one address: a workshop's telephones are behind one
     * @param life after which a browser comes again by itself
     * @param heartbeat how often a silent stream says that it lives
     */
    record Limits(int atOnce, int ofOneAddress, Duration life, Duration heartbeat) {
        static final Limits USUAL = new Limits(2_000, 200, Duration.ofMinutes(10), Duration.ofSeconds(15));
    }

    private static final byte[] OPENED = "retry: 3000\n\n".getBytes(US_ASCII);
    private static final byte[] ALIVE = ":\n\n".getBytes(US_ASCII);

    /** How soon a stream notices that the program ends. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Pulse pulse;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final AtomicInteger present = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile boolean ending;

    Onlookers(Pulse pulse, Limits limits, LongSupplier nanoTime) {
        this.pulse = pulse;
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }

    int count() {
        return present.get();
    }

    /** Whether there is room for one more; who was let in leaves in the end. */
    boolean enter(String address) {
        var all = present.incrementAndGet();
        var here = byAddress.merge(address, 1, Integer::sum);
        if (all <= limits.atOnce() && here <= limits.ofOneAddress()) return true;
        leave(address);
        return false;
    }

    void leave(String address) {
        present.decrementAndGet();
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Returns when the stream's life is over or the program ends; throws when the onlooker is gone. */
    void send(long after, OutputStream out) throws IOException, InterruptedException {
        var began = nanoTime.getAsLong();
        var spoke = began;
        var seen = after;
        out.write(OPENED);
        out.flush();
        while (!ending && since(began).compareTo(limits.life()) < 0) {
            var beat = pulse.after(seen, GLANCE);
            var silent = since(spoke).compareTo(limits.heartbeat()) >= 0;
            if (beat.position() == seen && !silent) continue;
            out.write(beat.position() > seen ? frame(beat) : ALIVE);
            out.flush();
            spoke = nanoTime.getAsLong();
            seen = beat.position();
        }
    }

    private static byte[] frame(Beat beat) {
        var regions =
                beat.regions().stream().map(code -> '"' + code.value() + '"').collect(Collectors.joining(","));
        return "id: %d\nevent: changed\ndata: {\"position\":%d,\"regions\":[%s]}\n\n"
                .formatted(beat.position(), beat.position(), regions)
                .getBytes(US_ASCII);
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(nanoTime.getAsLong() - nanos);
    }
}
