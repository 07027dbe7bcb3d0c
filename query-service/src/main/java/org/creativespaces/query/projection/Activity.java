package org.creativespaces.query.projection;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.trace.ProjectionSpans;

/**
 * Counts what happens while this process follows the ledger, and measures how soon it can be seen. What a rebuild takes in is
 * left out: it happened before. Events are counted by region and nothing else, so that no number tells of people.
 */
final class Activity {
    private final Clock clock;
    private final ProjectionSpans spans;
    private final Map<RegionCode, Counter> byRegion;
    private final Timer delay;
    /** What is read once more, for a projection that is taken over from another process, happened before. */
    private long counted;

    Activity(MeterRegistry meters, Clock clock, ProjectionSpans spans) {
        this.clock = clock;
        this.spans = spans;
        this.byRegion = Regions.all().stream()
                .map(Region::code)
                .collect(toUnmodifiableMap(
                        code -> code,
                        code -> Counter.builder("creativespaces.region.events")
                                .tag("region", code.value())
                                .description("events of a region that came while this process followed the ledger")
                                .register(meters)));
        this.delay = Timer.builder("creativespaces.projection.delay")
                .description("from recording an event to its being in every read model, for the oldest of each batch")
                .register(meters);
    }

    void taken(Batch batch) {
        var events = Batch.after(batch.events(), counted);
        if (events.isEmpty()) return;
        counted = batch.end();
        for (var recorded : events) {
            var counter = byRegion.get(recorded.envelope().region());
            if (counter != null) counter.increment();
        }
        var now = clock.instant();
        spans.projected(events, now);
        var waited = Duration.between(events.getFirst().recordedAt(), now);
        // The writer's clock may be ahead of this one.
        delay.record(waited.isNegative() ? Duration.ZERO : waited);
    }
}
