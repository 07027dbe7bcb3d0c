package org.creativespaces.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.Position;
import org.springframework.context.ApplicationContext;

/** People of one space who endorse its solutions, as commands to a program within this process. */
final class Crowd {
    private static final int SENDERS = 16;
    private static final RegionCode REGION = new RegionCode(Town.REGION);
    /** Of no people's endorsements anything follows but themselves. */
    private static final AgreementRule NEVER = new AgreementRule(1_000_000, 0, false, true);

    private static final By ORGANISER = new By(Actor.user("organiser"), null, false, Set.of(REGION), false);

    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Sealed text;
    private final SpaceId space = new SpaceId(UUID.randomUUID());
    private final List<ParticipantId> people;
    private final List<SolutionId> solutions;
    private final AtomicLong endorsed = new AtomicLong();

    private Crowd(ApplicationContext program, int people, int solutions) {
        this.dispatcher = program.getBean(Dispatcher.class);
        this.clock = program.getBean(Clock.class);
        this.text = program.getBean(Sealer.class)
                .seal(new Sealer.Text(Owner.programme("space", space), commandId(), "title", "Another way"));
        this.people = ids(people).map(ParticipantId::new).toList();
        this.solutions = ids(solutions).map(SolutionId::new).toList();
    }

    /** Opens the space, has everybody join and the first of them propose all solutions. */
    static Crowd gather(ApplicationContext program, int people, int solutions) throws Exception {
        var crowd = new Crowd(program, people, solutions);
        crowd.send(crowd.opening());
        crowd.sendAll(crowd.people.stream().map(crowd::registration));
        crowd.sendAll(crowd.people.stream().map(crowd::joining));
        crowd.sendAll(crowd.solutions.stream().map(crowd::proposal));
        return crowd;
    }

    private static Stream<UUID> ids(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> UUID.randomUUID());
    }

    /** Returns when what came of the command is durable. */
    void send(Command command) {
        dispatcher.send(command);
    }

    /**
     * The next endorsement: everybody's first, then everybody's second, and so on, spread over the solutions; each of another pair
     * of person and solution, and when there is none left, once more.
     */
    Command endorsement() {
        var number = endorsed.getAndIncrement();
        var person = (int) (number % people.size());
        var solution = (int) ((person + number / people.size()) % solutions.size());
        return new TakePosition(
                solutions.get(solution),
                act(self(people.get(person))),
                Position.ENDORSE,
                new ConcernId(UUID.randomUUID()),
                null,
                null,
                true,
                false);
    }

    /** Sends all of them from some threads. */
    void sendAll(Stream<Command> commands) throws Exception {
        var queue = new ConcurrentLinkedQueue<>(commands.toList());
        Threads.run(SENDERS, () -> {
            for (var command = queue.poll(); command != null; command = queue.poll()) send(command);
        });
    }

    private OpenSpace opening() {
        return new OpenSpace(space, act(ORGANISER), REGION, text, text, List.of(), text, Visibility.PUBLIC, NEVER);
    }

    private Command registration(ParticipantId person) {
        var stated = Constituency.values();
        var constituency = stated[Math.floorMod(person.hashCode(), stated.length)];
        return new RegisterParticipant(person, act(self(person)), REGION, constituency, text, null, null);
    }

    private Command joining(ParticipantId person) {
        return new JoinSpace(person, act(self(person)), space, 1, null);
    }

    private Command proposal(SolutionId solution) {
        var by = self(people.getFirst());
        return new Propose(solution, act(by), space, null, text, null, List.of(), List.of(), null);
    }

    private Act act(By by) {
        var id = commandId();
        return new Act(by, id, id, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS), null);
    }

    private static String commandId() {
        return UUID.randomUUID().toString();
    }

    private static By self(ParticipantId person) {
        return new By(Actor.participant(person), person, false, Set.of(), false);
    }
}
