package org.creativespaces.query.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.past.AsOf;

/** How much was recorded today and on the six days before, by region and kind. */
public final class Week {
    private static final int DAYS = 7;
    private static final Pattern REGION = Pattern.compile("\"regionCode\"\\s*:\\s*\"([^\"]+)\"");

    private final Clock clock;
    private final ConcurrentSkipListMap<LocalDate, Map<Kind, Integer>> days = new ConcurrentSkipListMap<>();

    public Week(Clock clock) {
        this.clock = clock;
    }

    private record Kind(String region, String type) {}

    /** The day it began on, in London. */
    public LocalDate firstDay() {
        return new AsOf(clock.instant()).day().minusDays(DAYS - 1);
    }

    /** How many events were recorded that count to a region, by the short forms of their types. */
    public Map<String, Integer> in(RegionCode region) {
        var sums = new ConcurrentHashMap<String, Integer>();
        days.tailMap(firstDay(), true)
                .values()
                .forEach(day -> day.forEach((kind, count) -> {
                    if (kind.region().equals(region.value())) sums.merge(kind.type(), count, Integer::sum);
                }));
        return Map.copyOf(sums);
    }

    Instant beginning() {
        return firstDay().atStartOfDay(AsOf.LONDON).toInstant().minusMillis(1);
    }

    void count(StoredEvent event) {
        var region = REGION.matcher(event.envelope());
        if (!region.find()) return;
        days.headMap(firstDay()).clear();
        days.computeIfAbsent(new AsOf(event.recordedAt()).day(), day -> new ConcurrentHashMap<>())
                .merge(new Kind(region.group(1), EventTypes.shortName(event.type())), 1, Integer::sum);
    }
}
