package org.creativespaces.query.region;

import static org.creativespaces.query.region.Activity.monthOf;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are asked for.
 *
 * @param kinds whether a type is wanted, by its short form
 * @param month in UTC, in which they happened, as activity is counted; null for any
 * @param constituency from which people spoke at that time; null for any
 * @param from where something was passed on; null for any region
 * @param to where it was passed on to
 */
public record ActFilter(
        ActsBehind behind,
        Predicate<String> kinds,
        @Nullable YearMonth month,
        @Nullable Constituency constituency,
        @Nullable RegionCode from,
        @Nullable RegionCode to) {
    private record Way(RegionCode from, RegionCode to) {}

    /** As far as can be told without parsing it. */
    boolean mayAdmit(StoredEvent stored, RegionCode region) {
        return behind.mayHave(stored.type())
                && kinds.test(EventTypes.shortName(stored.type()))
                && (stored.envelope().contains(region.value())
                        || (behind.between() && stored.payload().contains(region.value())));
    }

    /** Whether it counts to the region, or passed from or to it. */
    boolean admits(Recorded<Event> recorded, RegionCode region) {
        var envelope = recorded.envelope();
        return behind.has(recorded)
                && (month == null || month.toString().equals(monthOf(envelope.occurredAt())))
                && (constituency == null || constituency == spokenFrom(recorded.event()))
                && (behind.between()
                        ? ways(recorded.event(), envelope).stream().anyMatch(way -> isAsked(way, region))
                        : envelope.region().equals(region));
    }

    /** From which constituency a person spoke who did it for themself; null if none did. */
    static @Nullable Constituency spokenFrom(Event event) {
        return ActingParty.of(event)
                .filter(Party::ofPerson)
                .map(Party::constituency)
                .orElse(null);
    }

    private boolean isAsked(Way way, RegionCode region) {
        return (way.from().equals(region) || way.to().equals(region))
                && (from == null || from.equals(way.from()))
                && (to == null || to.equals(way.to()));
    }

    /** As {@link FlowsProjection} counts them. */
    private static List<Way> ways(Event event, Envelope envelope) {
        var here = envelope.region();
        if (event instanceof SolutionCirculated e)
            return e.regions().stream().map(to -> new Way(here, to)).toList();
        var sources = envelope.toRegions();
        return List.of(new Way(sources.isEmpty() ? here : sources.getFirst(), here));
    }
}
