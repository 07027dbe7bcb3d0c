package org.creativespaces.query.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;

/** Events one after the other, as a ledger would hold them: a minute apart and recorded a second later unless told. */
public final class Story {
    public static final RegionCode LONDON = new RegionCode("E12000007");
    public static final RegionCode LEEDS = new RegionCode("E08000035");

    private final List<Recorded<Event>> told = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private RegionCode region = LONDON;
    private List<RegionCode> toRegions = List.of();
    private SpaceId space;
    private Actor actor = Actor.client("organiser-cli");
    private Instant time = Instant.parse("2026-03-01T09:00:00Z");

    /** What follows counts to this region and, unless null, this space. */
    public Story in(RegionCode region, SpaceId space) {
        this.region = region;
        this.space = space;
        this.toRegions = List.of();
        return this;
    }

    public Story concerning(RegionCode... toRegions) {
        this.toRegions = List.of(toRegions);
        return this;
    }

    public Story by(Actor actor) {
        this.actor = actor;
        return this;
    }

    public Story at(String time) {
        this.time = Instant.parse(time);
        return this;
    }

    public Story tell(Event... events) {
        for (var event : events) {
            var position = told.size() + 1;
            var command = "command-" + position;
            var envelope = new Envelope(
                    actor,
                    null,
                    space,
                    region,
                    toRegions,
                    command,
                    command,
                    null,
                    time,
                    "00112233445566778899aabbccddeeff");
            told.add(new Recorded<>(
                    event,
                    envelope,
                    new UUID(7, position).toString(),
                    position,
                    versions.merge(event.aggregateId(), 1L, Long::sum),
                    time.plusSeconds(1)));
            time = time.plusSeconds(60);
        }
        return this;
    }

    /** The same story, as its ledger was when it held so many events. */
    public Story upTo(long position) {
        var shorter = new Story();
        shorter.told.addAll(told.subList(0, Math.toIntExact(position)));
        return shorter;
    }

    /** The same story, recorded in its order from a moment on with such time between two events and the next. */
    public Story recorded(Instant from, Supplier<Duration> between) {
        var stamped = new Story();
        var when = from;
        for (var event : told) {
            stamped.told.add(new Recorded<>(
                    event.event(), event.envelope(), event.id(), event.position(), event.version(), when));
            when = when.plus(between.get());
        }
        return stamped;
    }

    public List<Recorded<Event>> told() {
        return List.copyOf(told);
    }

    public Recorded<Event> last() {
        return told.getLast();
    }
}
