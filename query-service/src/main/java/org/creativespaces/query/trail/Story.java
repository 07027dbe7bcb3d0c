package org.creativespaces.query.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.Event;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of the whole trail to tell any part of it.
 *
 * @param wordings the texts by revision of a solution, or by version of a space's ground rules; sealed
 */
record Story(Trail.Kind kind, SpaceId space, RegionCode region, boolean withheld, Map<Integer, Wording> wordings) {
    private static final Set<String> TELLING = Stream.of(
                    SpaceOpened.class,
                    GroundRulesChanged.class,
                    SolutionProposed.class,
                    SolutionRevised.class,
                    SolutionWithheld.class,
                    SolutionReinstated.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    /** How something read once: a title and summary, or ground rules alone. */
    record Wording(Sealed text, @Nullable Sealed summary) {}

    /** Whether events of this wire name change the story: the others need not be read. */
    static boolean isToldBy(String wireName) {
        return TELLING.contains(wireName);
    }

    /** The story after one more event; null while there is none. */
    static @Nullable Story evolve(@Nullable Story story, Event event) {
        if (event instanceof SpaceOpened e) {
            var rules = Map.of(1, new Wording(e.groundRules(), null));
            return new Story(Trail.Kind.SPACE, e.space(), e.region(), false, rules);
        }
        if (event instanceof SolutionProposed e) {
            var first = Map.of(1, new Wording(e.title(), e.summary()));
            return new Story(Trail.Kind.SOLUTION, e.space(), e.region(), false, first);
        }
        if (story == null) return null;
        return switch (event) {
            case GroundRulesChanged e -> story.reading(e.version(), new Wording(e.groundRules(), null));
            case SolutionRevised e -> story.reading(e.revision(), new Wording(e.title(), e.summary()));
            case SolutionWithheld e -> story.withheld(true);
            case SolutionReinstated e -> story.withheld(false);
            default -> story;
        };
    }

    private Story reading(int number, Wording wording) {
        var more = new HashMap<>(wordings);
        more.put(number, wording);
        return new Story(kind, space, region, withheld, Map.copyOf(more));
    }

    private Story withheld(boolean now) {
        return new Story(kind, space, region, now, wordings);
    }
}
