package org.creativespaces.command.solution;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.Superseded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.HashTreePSet;

/** What the running tallies say is compared with the rule worked out from scratch, after every act of a thousand histories. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementByChanceTest {
    private static final int SEQUENCES = 100;
    private static final int ACTS = 60;
    private static final int PEOPLE = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreement_is_what_the_whole_history_says(long seed) {
        var random = new Random(seed);
        var recorded = new HashSet<Class<?>>();
        for (var i = 0; i < SEQUENCES; i++) {
            sequence(random).forEach(event -> recorded.add(event.getClass()));
        }
        assertThat(recorded).contains(AgreementReached.class, AgreementLost.class);
    }

    private static List<SolutionEvent> sequence(Random random) {
        var rule =
                new AgreementRule(1 + random.nextInt(3), random.nextInt(3), random.nextBoolean(), random.nextBoolean());
        var space = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, rule, false);
        var history = new ArrayList<SolutionEvent>();
        Solution state = new Solution.Unproposed();
        for (var i = 0; i < ACTS; i++) {
            var command = i == 0 ? propose() : anything(random);
            for (var event : decided(command, new Standing(space, person(command, random)), state)) {
                history.add(event);
                state = Solution.evolve(state, event);
            }
            assertThat(recordedAgreement(history)).isEqualTo(meets(rule, history));
        }
        assertSupersedes(history);
        return history;
    }

    private static List<SolutionEvent> decided(SolutionCommand command, Standing standing, Solution state) {
        try {
            return Solution.decide(command, standing, state);
        } catch (Refused refused) {
            return List.of();
        }
    }

    private static SolutionCommand propose() {
        return new Propose(SOLUTION, by(person(0)), SPACE, null, TEXT, null, List.of(), List.of(), null);
    }

    private static SolutionCommand anything(Random random) {
        var act = by(person(random.nextInt(PEOPLE)));
        return switch (random.nextInt(40)) {
            case 0 -> SolutionSpec.revise(by(person(0)), RevisionKind.SUBSTANTIVE);
            case 1, 2 -> SolutionSpec.revise(by(person(0)), RevisionKind.EDITORIAL);
            case 3 -> new Withhold(SOLUTION, organiser(LEEDS), REASON);
            case 4, 5 -> new Reinstate(SOLUTION, organiser(LEEDS), REASON);
            case 6, 7, 8, 9, 10, 11 -> new WithdrawPosition(SOLUTION, act, null);
            case 12, 13 -> concern(act, random);
            case 14, 15, 16 -> SolutionSpec.take(act, Position.STAND_ASIDE, null);
            default -> SolutionSpec.take(act, Position.ENDORSE, null);
        };
    }

    private static SolutionCommand concern(Act act, Random random) {
        var id = new ConcernId(new UUID(random.nextLong(), random.nextLong()));
        return new TakePosition(SOLUTION, act, Position.CONCERN, id, null, TEXT, false, false);
    }

    /** Their constituency is another one every now and then. */
    private static PersonFacts person(SolutionCommand command, Random random) {
        var id = command.act().by().participant();
        var constituencies = Constituency.values();
        var constituency = constituencies[random.nextInt(constituencies.length)];
        return id == null ? null : new PersonFacts(id, LEEDS, constituency, HashTreePSet.singleton(SPACE), false);
    }

    private static ParticipantId person(int number) {
        return new ParticipantId(new UUID(0, number));
    }

    private static boolean recordedAgreement(List<SolutionEvent> history) {
        return history.stream()
                .filter(e -> e instanceof AgreementReached || e instanceof AgreementLost)
                .reduce((first, second) -> second)
                .filter(AgreementReached.class::isInstance)
                .isPresent();
    }

    /** Domain rules 2 to 4 read literally, with no memory but the events. */
    private static boolean meets(AgreementRule rule, List<SolutionEvent> history) {
        var proposer = ((SolutionProposed) history.getFirst()).proposer();
        var freshFrom = history.stream()
                .filter(e -> e instanceof SolutionRevised r && r.kind() == RevisionKind.SUBSTANTIVE)
                .mapToInt(e -> ((SolutionRevised) e).revision())
                .max()
                .orElse(1);
        var positions = positions(history).values();
        var counted = positions.stream()
                .filter(e -> e instanceof SolutionEndorsed && e.revision() >= freshFrom)
                .filter(e -> !e.party().key().equals(proposer.key()))
                .map(e -> e.party().constituency())
                .toList();
        var stated = counted.stream().filter(Constituency::stated).collect(toSet());
        return counted.size() >= rule.minEndorsements()
                && stated.size() >= rule.minConstituencies()
                && (!rule.livedExperienceRequired() || counted.stream().anyMatch(Constituency::livedExperience))
                && (!rule.noOpenConcerns() || positions.stream().noneMatch(ConcernRaised.class::isInstance));
    }

    private static Map<String, PositionEvent> positions(List<SolutionEvent> history) {
        var positions = new LinkedHashMap<String, PositionEvent>();
        for (var event : history) {
            if (event instanceof PositionWithdrawn e) positions.remove(e.party().key());
            else if (event instanceof PositionEvent e) positions.put(e.party().key(), e);
        }
        return positions;
    }

    private static void assertSupersedes(List<SolutionEvent> history) {
        for (var i = 0; i < history.size(); i++) {
            if (!(history.get(i) instanceof PositionEvent e)) continue;
            var before = positions(history.subList(0, i)).get(e.party().key());
            assertThat(e.supersedes()).isEqualTo(before == null ? null : superseded(before));
        }
    }

    private static Superseded superseded(PositionEvent event) {
        var position = switch (event) {
            case SolutionEndorsed e -> Position.ENDORSE;
            case PositionEvent.StoodAside e -> Position.STAND_ASIDE;
            case ConcernRaised e -> Position.CONCERN;
            case PositionWithdrawn e -> throw new AssertionError("a withdrawal is no position");
        };
        return new Superseded(position, event.revision());
    }
}
