package org.creativespaces.query.ledger;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;

/** Something that could have happened: events at random, each possible after those before it. */
public final class RandomHistory {
    private static final List<RegionCode> REGIONS = List.of(Story.LONDON, Story.LEEDS);
    private static final AgreementRule RULE = new AgreementRule(2, 1, false, true);

    private final Random random;
    private final Story story = new Story();
    private final Map<SpaceId, RegionCode> spaces = new LinkedHashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Solution> solutions = new ArrayList<>();

    private static final class Person {
        final ParticipantId id;
        final RegionCode region;
        Constituency constituency;
        final Set<SpaceId> spaces = new LinkedHashSet<>();

        Person(ParticipantId id, RegionCode region, Constituency constituency) {
            this.id = id;
            this.region = region;
            this.constituency = constituency;
        }
    }

    private static final class Solution {
        final SolutionId id;
        final SpaceId space;
        final Map<String, Superseded> held = new HashMap<>();
        int revision = 1;
        boolean withheld;
        boolean agreed;

        Solution(SolutionId id, SpaceId space) {
            this.id = id;
            this.space = space;
        }
    }

    private RandomUndertakings undertakings;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** The same story for the same seed. */
    public static Story of(long seed, int steps) {
        var history = new RandomHistory(seed);
        for (int i = 0; i < steps; i++) history.step();
        return history.story;
    }

    /** The same for all that can happen, commitments, risks, trials and adoptions too. */
    public static Story whole(long seed, int steps) {
        var history = new RandomHistory(seed);
        history.undertakings = new RandomUndertakings(new Random(~seed), history.story);
        for (int i = 0; i < steps; i++) {
            history.step();
            history.undertake();
        }
        return history.story;
    }

    private void undertake() {
        if (solutions.isEmpty() || people.isEmpty()) return;
        var solution = undertakings.one(solutions);
        in(solution);
        undertakings.step(solution.id, solution.revision, () -> party(undertakings.one(people)));
        if (undertakings.oneIn(40)) {
            in(solution);
            undertakings.explore(solution.space, spaces.get(solution.space), party(undertakings.one(people)));
        }
    }

    private void step() {
        story.at("2026-0%d-%02dT10:00:00Z".formatted(1 + random.nextInt(5), 1 + random.nextInt(28)));
        var member = people.stream()
                .filter(person -> !person.spaces.isEmpty())
                .findAny()
                .isPresent();
        switch (random.nextInt(20)) {
            case 0 -> open();
            case 1, 2 -> register();
            case 3, 4, 5 -> join();
            case 6 -> leave();
            case 7 -> changeConstituency();
            case 8 -> erase();
            case 9, 10 -> propose(member);
            case 11 -> revise();
            case 12 -> moderate();
            case 13 -> agree();
            default -> takePosition();
        }
    }

    private void open() {
        var space = new SpaceId(id());
        var region = one(REGIONS);
        spaces.put(space, region);
        var visibility = random.nextInt(3) == 0 ? Visibility.MEMBERS : Visibility.PUBLIC;
        story.in(region, space)
                .tell(new SpaceOpened(
                        space,
                        region,
                        sealed("title"),
                        sealed("purpose"),
                        List.of(),
                        sealed("rules"),
                        visibility,
                        RULE));
    }

    private void register() {
        var person = new Person(new ParticipantId(id()), one(REGIONS), one(Arrays.asList(Constituency.values())));
        people.add(person);
        story.in(person.region, null)
                .tell(new ParticipantRegistered(
                        person.id, person.region, person.constituency, sealed("somebody"), null, null));
    }

    private void join() {
        if (people.isEmpty() || spaces.isEmpty()) return;
        var person = one(people);
        var space = one(new ArrayList<>(spaces.keySet()));
        if (!person.spaces.add(space)) return;
        var region = spaces.get(space);
        story.in(region, space).tell(new SpaceJoined(person.id, space, region, 1, person.constituency, null));
    }

    private void leave() {
        if (people.isEmpty()) return;
        var person = one(people);
        if (!person.spaces.isEmpty()) leave(person, one(new ArrayList<>(person.spaces)));
    }

    private void leave(Person person, SpaceId space) {
        person.spaces.remove(space);
        var region = spaces.get(space);
        story.in(region, space).tell(new SpaceLeft(person.id, space, region, null));
    }

    private void changeConstituency() {
        if (people.isEmpty()) return;
        var person = one(people);
        person.constituency = one(Arrays.asList(Constituency.values()));
        concerning(person).tell(new ConstituencyChanged(person.id, person.constituency, null));
    }

    private void erase() {
        if (people.isEmpty() || random.nextInt(3) > 0) return;
        var person = one(people);
        List.copyOf(person.spaces).forEach(space -> leave(person, space));
        people.remove(person);
        concerning(person).tell(new PersonalDataErased(person.id, null));
    }

    private Story concerning(Person person) {
        var others = person.spaces.stream()
                .map(spaces::get)
                .filter(region -> !region.equals(person.region))
                .distinct();
        return story.in(person.region, null).concerning(others.toArray(RegionCode[]::new));
    }

    private void propose(boolean possible) {
        if (!possible) return;
        var person = one(people.stream().filter(each -> !each.spaces.isEmpty()).toList());
        var space = one(new ArrayList<>(person.spaces));
        var solution = new Solution(new SolutionId(id()), space);
        var adapted = undertakings != null && !solutions.isEmpty() && undertakings.oneIn(3)
                ? undertakings.one(solutions)
                : null;
        solutions.add(solution);
        adapting(solution, adapted)
                .tell(new SolutionProposed(
                        solution.id,
                        space,
                        spaces.get(space),
                        adapted != null && undertakings.oneIn(3) ? null : party(person),
                        sealed("title"),
                        null,
                        List.of(),
                        List.of(),
                        RULE,
                        adapted == null ? null : new Adaptation(adapted.id, adapted.revision, sealed("other"))));
    }

    private Story adapting(Solution solution, Solution adapted) {
        var here = spaces.get(solution.space);
        var there = adapted == null ? here : spaces.get(adapted.space);
        return there.equals(here) ? in(solution) : in(solution).concerning(there);
    }

    private void revise() {
        if (solutions.isEmpty()) return;
        var solution = one(solutions);
        var kind = random.nextBoolean() ? RevisionKind.EDITORIAL : RevisionKind.SUBSTANTIVE;
        in(solution).tell(new SolutionRevised(solution.id, ++solution.revision, kind, sealed("again"), null, null));
    }

    private void moderate() {
        if (solutions.isEmpty()) return;
        var solution = one(solutions);
        solution.withheld = !solution.withheld;
        in(solution)
                .tell(
                        solution.withheld
                                ? new SolutionWithheld(solution.id, sealed("why"))
                                : new SolutionReinstated(solution.id, sealed("why")));
    }

    private void agree() {
        if (solutions.isEmpty()) return;
        var solution = one(solutions);
        solution.agreed = !solution.agreed;
        in(solution)
                .tell(
                        solution.agreed
                                ? new AgreementReached(solution.id, solution.revision)
                                : new AgreementLost(solution.id, solution.revision));
    }

    private void takePosition() {
        if (solutions.isEmpty() || people.isEmpty()) return;
        var solution = one(solutions);
        var party = party(one(people));
        var before = solution.held.get(party.key());
        var event = position(solution, party, before);
        if (event instanceof PositionWithdrawn) solution.held.remove(party.key());
        else solution.held.put(party.key(), new Superseded(positionOf(event), solution.revision));
        in(solution).tell(event);
    }

    private PositionEvent position(Solution solution, Party party, Superseded before) {
        return switch (random.nextInt(before == null ? 3 : 4)) {
            case 0 -> new SolutionEndorsed(solution.id, solution.revision, party, null, before);
            case 1 -> new StoodAside(solution.id, solution.revision, party, null, before);
            case 2 -> new ConcernRaised(solution.id, new ConcernId(id()), solution.revision, party, null, before);
            default -> new PositionWithdrawn(solution.id, solution.revision, party, before);
        };
    }

    private static Position positionOf(PositionEvent event) {
        return switch (event) {
            case SolutionEndorsed e -> Position.ENDORSE;
            case StoodAside e -> Position.STAND_ASIDE;
            case ConcernRaised e -> Position.CONCERN;
            case PositionWithdrawn e -> throw new IllegalArgumentException("no position");
        };
    }

    private Party party(Person person) {
        var organisation = random.nextInt(5) == 0 ? new OrganisationId(new UUID(9, random.nextInt(3))) : null;
        return new Party(person.id, person.constituency, organisation);
    }

    private Story in(Solution solution) {
        return story.in(spaces.get(solution.space), solution.space);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
