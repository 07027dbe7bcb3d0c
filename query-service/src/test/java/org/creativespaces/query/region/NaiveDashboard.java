package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Region;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.region.Dashboard.Latest;
import org.creativespaces.query.region.Dashboard.Month;
import org.creativespaces.query.region.Dashboard.Voice;

/** Every figure of a dashboard, found anew by looking through all events in the plainest way there is. */
public final class NaiveDashboard {
    private NaiveDashboard() {}

    /**
     * Fails if anything that a dashboard shows is not what its events say, all events of the ledger up to its position.
     *
     * @param shown complete, with nothing suppressed
     */
    public static void check(Dashboard shown, List<Recorded<Event>> all) {
        var region = shown.region();
        check(
                shown,
                all,
                recorded -> region == null || recorded.envelope().region().equals(region.code()));
        new NaiveUndertakings(shown.asOf()).check(shown, all, code -> region == null || code.equals(region.code()));
    }

    private static void check(Dashboard shown, List<Recorded<Event>> all, Predicate<Recorded<Event>> in) {
        var own = all.stream().filter(in).toList();
        var name = shown.region() == null ? "the nation" : shown.region().name();
        var members = members(all, shown.region());
        assertThat(shown.spaces()).as(name).isEqualTo((int)
                events(own, SpaceOpened.class).count());
        assertThat(nonZero(shown.members().byConstituency())).as(name).isEqualTo(members);
        assertThat(shown.members().total()).isEqualTo(total(members));
        assertThat(shown.solutions().total())
                .isEqualTo((int) events(own, SolutionProposed.class).count());
        var proposers = events(own, SolutionProposed.class)
                .map(SolutionProposed::proposer)
                .filter(Objects::nonNull)
                .toList();
        var takers = events(own, PositionEvent.class)
                .filter(event -> !(event instanceof PositionWithdrawn))
                .map(PositionEvent::party)
                .toList();
        for (var voice : shown.voice()) check(voice, members, proposers, takers);
        assertThat(shown.organisations().proposals()).isEqualTo(ofOrganisations(proposers));
        assertThat(shown.organisations().positions()).isEqualTo(ofOrganisations(takers));
        assertThat(shown.activity()).containsExactlyInAnyOrderElementsOf(activity(own));
        assertThat(shown.latest()).extracting(Latest::position).isEqualTo(latest(own));
    }

    private static void check(
            Voice voice, Map<Constituency, Integer> members, List<Party> proposers, List<Party> takers) {
        var constituency = voice.constituency();
        assertThat(voice.members()).isEqualTo(members.getOrDefault(constituency, 0));
        assertThat(voice.proposals()).isEqualTo(ofPeople(proposers, constituency));
        assertThat(voice.positions()).isEqualTo(ofPeople(takers, constituency));
    }

    private static Map<Constituency, Integer> members(List<Recorded<Event>> all, Region region) {
        var constituencies = new HashMap<ParticipantId, Constituency>();
        var spaces = new HashMap<ParticipantId, Set<SpaceId>>();
        events(all, ParticipantEvent.class).forEach(event -> {
            switch (event) {
                case ParticipantRegistered e -> constituencies.put(e.participant(), e.constituency());
                case ConstituencyChanged e -> constituencies.put(e.participant(), e.constituency());
                case SpaceJoined e
                when region == null || e.region().equals(region.code()) ->
                    spaces.computeIfAbsent(e.participant(), who -> new HashSet<>())
                            .add(e.space());
                case SpaceLeft e ->
                    spaces.getOrDefault(e.participant(), new HashSet<>()).remove(e.space());
                default -> {}
            }
        });
        var counts = new HashMap<Constituency, Integer>();
        spaces.forEach((who, in) -> {
            if (!in.isEmpty()) counts.merge(constituencies.get(who), 1, Integer::sum);
        });
        return counts;
    }

    private static List<Month> activity(List<Recorded<Event>> own) {
        return own.stream()
                .collect(Collectors.groupingBy(
                        recorded -> List.of(
                                recorded.envelope().occurredAt().toString().substring(0, 7),
                                EventTypes.shortName(
                                        EventTypes.nameOf(recorded.event().getClass()))),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> new Month(
                        count.getKey().get(0),
                        count.getKey().get(1),
                        count.getValue().intValue()))
                .toList();
    }

    private static List<Long> latest(List<Recorded<Event>> own) {
        var hidden = events(own, SpaceOpened.class)
                .filter(opened -> opened.visibility() == Visibility.MEMBERS)
                .map(SpaceOpened::space)
                .collect(Collectors.toSet());
        return own.stream()
                .filter(recorded -> !(recorded.event() instanceof ParticipantEvent))
                .filter(recorded -> !hidden.contains(recorded.envelope().space()))
                .map(Recorded::position)
                .sorted(Comparator.reverseOrder())
                .limit(30)
                .toList();
    }

    private static <E extends Event> Stream<E> events(List<Recorded<Event>> all, Class<E> type) {
        return all.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
    }

    private static int ofPeople(List<Party> parties, Constituency constituency) {
        return (int) parties.stream()
                .filter(Party::ofPerson)
                .filter(party -> party.constituency() == constituency)
                .count();
    }

    private static int ofOrganisations(List<Party> parties) {
        return (int) parties.stream().filter(party -> !party.ofPerson()).count();
    }

    private static <K> Map<K, Integer> nonZero(Map<K, Integer> counts) {
        return counts.keySet().stream()
                .filter(key -> counts.get(key) > 0)
                .collect(Collectors.toMap(Function.identity(), counts::get));
    }

    private static int total(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
