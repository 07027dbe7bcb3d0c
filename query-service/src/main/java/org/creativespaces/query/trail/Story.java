package org.creativespaces.query.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of the whole trail to tell any part of it.
 *
 * @param space in which it is; null for an organisation, which is in none
 * @param wordings the texts by revision of a solution, version of a space's ground rules or framing of a challenge; sealed
 * @param narratives what is shown instead of those that are not shown to all
 */
record Story(
        Trail.Kind kind,
        @Nullable SpaceId space,
        RegionCode region,
        boolean withheld,
        Map<Integer, Wording> wordings,
        Map<NarrativeId, String> narratives) {
    private static final Set<String> TELLING = Stream.of(
                    SpaceOpened.class,
                    GroundRulesChanged.class,
                    SolutionProposed.class,
                    SolutionRevised.class,
                    SolutionWithheld.class,
                    SolutionReinstated.class,
                    ChallengeRaised.class,
                    ChallengeReframed.class,
                    NarrativeWithdrawn.class,
                    NarrativeWithheld.class,
                    NarrativeReinstated.class,
                    OrganisationRegistered.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    /** How something read once: a title and what is said beside it, or ground rules alone. */
    record Wording(Sealed text, @Nullable Sealed more) {}

    /** Whether events of this wire name change the story: the others need not be read. */
    static boolean isToldBy(String wireName) {
        return TELLING.contains(wireName);
    }

    /** The story after one more event; null while there is none. */
    static @Nullable Story evolve(@Nullable Story story, Event event) {
        return switch (event) {
            case SpaceOpened e -> begun(Trail.Kind.SPACE, e.space(), e.region(), new Wording(e.groundRules(), null));
            case SolutionProposed e ->
                begun(Trail.Kind.SOLUTION, e.space(), e.region(), new Wording(e.title(), e.summary()));
            case ChallengeRaised e ->
                begun(Trail.Kind.CHALLENGE, e.space(), e.region(), new Wording(e.title(), e.description()));
            case OrganisationRegistered e ->
                begun(Trail.Kind.ORGANISATION, null, e.region(), new Wording(e.name(), null));
            default -> story == null ? null : story.after(event);
        };
    }

    private static Story begun(Trail.Kind kind, @Nullable SpaceId space, RegionCode region, Wording first) {
        return new Story(kind, space, region, false, Map.of(1, first), Map.of());
    }

    private Story after(Event event) {
        return switch (event) {
            case GroundRulesChanged e -> reading(e.version(), new Wording(e.groundRules(), null));
            case SolutionRevised e -> reading(e.revision(), new Wording(e.title(), e.summary()));
            case ChallengeReframed e -> reading(e.framing(), new Wording(e.title(), e.description()));
            case SolutionWithheld e -> withheld(true);
            case SolutionReinstated e -> withheld(false);
            case NarrativeWithdrawn e -> showing(e.narrative(), Texts.WITHDRAWN);
            case NarrativeWithheld e -> showing(e.narrative(), Texts.WITHHELD);
            case NarrativeReinstated e -> showing(e.narrative(), null);
            default -> this;
        };
    }

    private Story reading(int number, Wording wording) {
        var more = new HashMap<>(wordings);
        more.put(number, wording);
        return new Story(kind, space, region, withheld, Map.copyOf(more), narratives);
    }

    private Story withheld(boolean now) {
        return new Story(kind, space, region, now, wordings, narratives);
    }

    private Story showing(NarrativeId narrative, @Nullable String instead) {
        var now = new HashMap<>(narratives);
        if (instead == null) now.remove(narrative);
        else now.put(narrative, instead);
        return new Story(kind, space, region, withheld, wordings, Map.copyOf(now));
    }
}
