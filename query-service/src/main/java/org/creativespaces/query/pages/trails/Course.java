package org.creativespaces.query.pages.trails;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.creativespaces.query.pages.charts.Timeline;
import org.creativespaces.query.pages.charts.Timeline.Item;
import org.creativespaces.query.pages.charts.Timeline.Lane;
import org.creativespaces.query.trail.TrailEntry;

/** What happened to a challenge, a space or an organisation, drawn by kind. */
public final class Course {
    private Course() {}

    public static Timeline of(List<TrailEntry> steps, Instant now) {
        var lanes = Arrays.stream(Kind.values())
                .map(kind -> Lane.of(
                        "kind." + kind.name().toLowerCase(Locale.ROOT),
                        steps.stream()
                                .filter(step -> Kind.of(step.type()) == kind)
                                .map(Course::item)
                                .toList()))
                .toList();
        return Timeline.of(lanes, now);
    }

    private static Item item(TrailEntry step) {
        return new Item("act." + step.type(), "", Standing.happened(step), null, "#v" + step.version(), "1");
    }
}
