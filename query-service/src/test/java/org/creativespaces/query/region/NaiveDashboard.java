package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.region.Dashboard.Latest;
import org.creativespaces.query.region.Dashboard.Month;
import org.creativespaces.query.region.Dashboard.Voice;
import org.jspecify.annotations.Nullable;

/** Every figure of a dashboard, found anew by looking through all events in the plainest way there is. */
public final class NaiveDashboard {
    private NaiveDashboard() {}

    /**
     * Fails if anything that a dashboard shows is not what its events say, all events of the ledger up to its position.
     *
     * @param shown with nothing suppressed and nothing hidden, as an auditor reads it
     */
    public static void check(Dashboard shown, List<Recorded<Event>> all) {
        check(shown, figure -> all);
    }

    /** The same, with what a source says is behind each figure. */
    static void check(Dashboard shown, NaiveSource source) {
        checkActs(shown, source);
        new NaiveUndertakings(shown.asOf()).check(shown, source);
    }

    private static void checkActs(Dashboard shown, NaiveSource source) {
        var region = shown.region();
        var name = region == null ? "the nation" : region.name();
        assertThat(shown.spaces())
                .as(name)
                .isEqualTo(count(source.behind("spaces", shown.region()), SpaceOpened.class));
        var members = members(source.behind("members"), shown.region());
        assertThat(nonZero(shown.members().byConstituency())).as(name).isEqualTo(members);
        assertThat(shown.members().total()).isEqualTo(total(members));
        assertThat(shown.members().livedExperienceShare()).isEqualTo(livedExperience(members));
        assertThat(shown.solutions().total())
                .isEqualTo(count(source.behind("solutions", shown.region()), SolutionProposed.class));
        checkVoice(shown, source);
        checkLivedExperience(shown, source);
        var organisations = shown.organisations();
        assertThat(organisations.proposals())
                .isEqualTo(ofOrganisations(proposers(source.behind("organisations", shown.region()))));
        assertThat(organisations.positions())
                .isEqualTo(ofOrganisations(takers(source.behind("organisations", shown.region()))));
        assertThat(organisations.commitments())
                .isEqualTo(ofOrganisations(undertakers(source.behind("organisations", shown.region()))));
        assertThat(shown.activity())
                .containsExactlyInAnyOrderElementsOf(activity(source.behind("activity", shown.region())));
        assertThat(shown.latest())
                .extracting(Latest::position)
                .isEqualTo(latest(source.behind("latest", shown.region()), space -> true));
    }

    private static void checkVoice(Dashboard shown, NaiveSource source) {
        var members = members(source.behind("voice"), shown.region());
        var proposals = ofPeople(proposers(source.behind("voice", shown.region())));
        var positions = ofPeople(takers(source.behind("voice", shown.region())));
        var commitments = ofPeople(undertakers(source.behind("voice", shown.region())));
        assertThat(shown.voice()).extracting(Voice::constituency).containsExactly(Constituency.values());
        for (var voice : shown.voice()) {
            var one = voice.constituency();
            assertThat(voice.members()).isEqualTo(members.getOrDefault(one, 0));
            assertThat(voice.membersShare()).isEqualTo(share(members, each -> each == one));
            assertThat(voice.proposals()).isEqualTo(proposals.getOrDefault(one, 0));
            assertThat(voice.proposalsShare()).isEqualTo(share(proposals, each -> each == one));
            assertThat(voice.positions()).isEqualTo(positions.getOrDefault(one, 0));
            assertThat(voice.positionsShare()).isEqualTo(share(positions, each -> each == one));
            assertThat(voice.commitments()).isEqualTo(commitments.getOrDefault(one, 0));
            assertThat(voice.commitmentsShare()).isEqualTo(share(commitments, each -> each == one));
        }
    }

    private static void checkLivedExperience(Dashboard shown, NaiveSource source) {
        var acts = source.behind("livedExperience", shown.region());
        var lived = shown.livedExperience();
        assertThat(lived.members())
                .isEqualTo(livedExperience(members(source.behind("livedExperience"), shown.region())));
        assertThat(lived.proposals()).isEqualTo(livedExperience(ofPeople(proposers(acts))));
        assertThat(lived.positions()).isEqualTo(livedExperience(ofPeople(takers(acts))));
        assertThat(lived.commitments()).isEqualTo(livedExperience(ofPeople(undertakers(acts))));
        var together = source.behind("livedExperienceShare", shown.region());
        var all = new ArrayList<>(proposers(together));
        all.addAll(takers(together));
        all.addAll(undertakers(together));
        assertThat(shown.livedExperienceShare()).isEqualTo(livedExperience(ofPeople(all)));
    }

    private static List<Party> proposers(List<Recorded<Event>> own) {
        return events(own, SolutionProposed.class)
                .map(SolutionProposed::proposer)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Party> takers(List<Recorded<Event>> own) {
        return events(own, PositionEvent.class)
                .filter(event -> !(event instanceof PositionWithdrawn))
                .map(PositionEvent::party)
                .toList();
    }

    private static List<Party> undertakers(List<Recorded<Event>> own) {
        return events(own, ActionCommitted.class).map(ActionCommitted::party).toList();
    }

    private static Map<Constituency, Integer> members(List<Recorded<Event>> all, Region region) {
        var constituencies = new HashMap<ParticipantId, Constituency>();
        var spaces = new HashMap<ParticipantId, Set<SpaceId>>();
        events(all, ParticipantEvent.class).forEach(event -> {
            switch (event) {
                case ConstituencyChanged e -> constituencies.put(e.participant(), e.constituency());
                case SpaceJoined e
                when region == null || e.region().equals(region.code()) -> {
                    constituencies.put(e.participant(), e.constituency());
                    spaces.computeIfAbsent(e.participant(), who -> new HashSet<>())
                            .add(e.space());
                }
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

    /** The latest acts but for those about people, of the spaces that may be known. */
    static List<Long> latest(List<Recorded<Event>> own, Predicate<@Nullable SpaceId> known) {
        return own.stream()
                .filter(recorded -> !(recorded.event() instanceof ParticipantEvent)
                        && !(recorded.event() instanceof MandateGranted)
                        && !(recorded.event() instanceof MandateRevoked))
                .filter(recorded -> known.test(recorded.envelope().space()))
                .map(Recorded::position)
                .sorted(Comparator.reverseOrder())
                .limit(30)
                .toList();
    }

    private static <E extends Event> Stream<E> events(List<Recorded<Event>> all, Class<E> type) {
        return all.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
    }

    private static int count(List<Recorded<Event>> events, Class<? extends Event> type) {
        return (int) events(events, type).count();
    }

    private static Map<Constituency, Integer> ofPeople(List<Party> parties) {
        return parties.stream()
                .filter(Party::ofPerson)
                .collect(Collectors.toMap(Party::constituency, party -> 1, Integer::sum));
    }

    private static Double livedExperience(Map<Constituency, Integer> counts) {
        return share(counts, each -> each == Constituency.SERVICE_USER || each == Constituency.CARER);
    }

    /** Of those counted, to four digits; none of nothing. */
    private static Double share(Map<Constituency, Integer> counts, Predicate<Constituency> which) {
        var part = counts.entrySet().stream()
                .filter(count -> which.test(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        var whole = total(counts);
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                        .doubleValue();
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
