package org.creativespaces.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;

/**
 * The events of one space, made up without deciding anything: people join, some propose, and each solution is given about fifty
 * positions by other people each. For one thread.
 */
final class Chronicle {
    private static final int FIRST_PEOPLE = 60;
    private static final int POSITIONS = 50;
    private static final int PEOPLE_EVERY = 40;
    private static final int OPEN_SOLUTIONS = 100;
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final AgreementRule RULE = new AgreementRule(1_000_000, 0, false, true);

    private final Random chance;
    private final Region region;
    private final Sealed text;
    private final SpaceId space = new SpaceId(UUID.randomUUID());
    private final List<Party> people = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private Instant now = Instant.now().minus(Duration.ofDays(360)).truncatedTo(ChronoUnit.MILLIS);
    private boolean opened;
    private boolean joins;
    private long told;

    /** A solution that takes positions: of people one after the other from somewhere on, so that nobody takes two. */
    private static final class Open {
        final SolutionId id = new SolutionId(UUID.randomUUID());
        final int from;
        int positions;

        Open(int from) {
            this.from = from;
        }
    }

    Chronicle(int number, Sealed text) {
        this.chance = new Random(number);
        this.region = Regions.all().get(number % Regions.all().size());
        this.text = text;
    }

    /** The next event. */
    DomainEventMessage<?> next() {
        told++;
        now = now.plus(BETWEEN);
        if (!opened) return opening();
        if (joins) return joining();
        if (people.size() < FIRST_PEOPLE || told % PEOPLE_EVERY == 0) return registration();
        if (open.isEmpty() || (open.size() < OPEN_SOLUTIONS && told % POSITIONS == 0)) return proposal();
        return position();
    }

    private DomainEventMessage<?> opening() {
        opened = true;
        var event = new SpaceOpened(space, region.code(), text, text, List.of(), text, Visibility.PUBLIC, RULE);
        return message("space", event, 0, Actor.user("organiser"));
    }

    private DomainEventMessage<?> registration() {
        var stated = Constituency.values();
        var person = new Party(new ParticipantId(UUID.randomUUID()), stated[chance.nextInt(stated.length)], null);
        people.add(person);
        joins = true;
        var event =
                new ParticipantRegistered(person.participant(), region.code(), person.constituency(), text, null, null);
        return message("participant", event, 0, Actor.participant(person.participant()));
    }

    private DomainEventMessage<?> joining() {
        joins = false;
        var person = people.getLast();
        var event = new SpaceJoined(person.participant(), space, region.code(), 1, person.constituency(), null);
        return message("participant", event, 1, Actor.participant(person.participant()));
    }

    private DomainEventMessage<?> proposal() {
        var solution = new Open(chance.nextInt(people.size()));
        open.add(solution);
        var by = people.get(solution.from);
        var event = new SolutionProposed(
                solution.id, space, region.code(), by, text, text, List.of(), List.of(), RULE, null);
        return message("solution", event, 0, Actor.participant(by.participant()));
    }

    private DomainEventMessage<?> position() {
        var at = chance.nextInt(open.size());
        var solution = open.get(at);
        var by = people.get((solution.from + ++solution.positions) % people.size());
        if (solution.positions == POSITIONS) open.remove(at);
        return message("solution", position(solution.id, by), solution.positions, Actor.participant(by.participant()));
    }

    private Event position(SolutionId solution, Party by) {
        return switch (chance.nextInt(8)) {
            case 0 -> new StoodAside(solution, 1, by, text, null);
            case 1 -> new ConcernRaised(solution, new ConcernId(UUID.randomUUID()), 1, by, text, null);
            default -> new SolutionEndorsed(solution, 1, by, null, null);
        };
    }

    private DomainEventMessage<?> message(String family, Event event, long sequence, Actor by) {
        var id = UUID.randomUUID().toString();
        var salt = id.replace("-", "");
        var envelope = new Envelope(by, null, space, region.code(), List.of(), id, id, null, now, salt);
        return new GenericDomainEventMessage<>(
                family, event.aggregateId(), sequence, event, MetaData.from(envelope.toMap()));
    }
}
