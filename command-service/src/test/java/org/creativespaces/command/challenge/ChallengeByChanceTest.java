package org.creativespaces.command.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE;
import static org.creativespaces.command.challenge.ChallengeSpec.CLOSED;
import static org.creativespaces.command.challenge.ChallengeSpec.OPEN;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.ChallengeEvent.TextRedacted;
import org.creativespaces.events.challenge.NarrativeKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of sequences of commands of anybody about anything, in a space that closes and opens as no real one does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeByChanceTest {
    private static final int SEQUENCES = 250;
    private static final int COMMANDS = 80;
    private static final int NARRATIVES = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_history_never_says_what_cannot_be(long seed) {
        var random = new Random(seed);
        var recorded = new HashSet<Class<?>>();
        for (var i = 0; i < SEQUENCES; i++) {
            sequence(random).forEach(event -> recorded.add(event.getClass()));
        }
        assertThat(recorded)
                .contains(ChallengeReframed.class, ChallengeClosed.class)
                .contains(NarrativeWithdrawn.class, NarrativeReinstated.class);
    }

    private static List<ChallengeEvent> sequence(Random random) {
        var history = new ArrayList<ChallengeEvent>();
        Challenge state = new Challenge.Unraised();
        for (var i = 0; i < COMMANDS; i++) {
            var command = anything(random, i);
            for (var event : decided(command, random, state)) {
                history.add(event);
                state = Challenge.evolve(state, event);
            }
        }
        new Story().read(history);
        assertThat(history.stream().reduce((Challenge) new Challenge.Unraised(), Challenge::evolve, (a, b) -> b))
                .isEqualTo(state);
        return history;
    }

    private static List<ChallengeEvent> decided(ChallengeCommand command, Random random, Challenge state) {
        var space = random.nextInt(4) == 0 ? CLOSED : OPEN;
        var person = ChallengeSpec.person(command.act(), random.nextInt(5) > 0, random.nextInt(20) == 0);
        try {
            return Challenge.decide(command, new Standing(space, person), state);
        } catch (Refused refused) {
            return List.of();
        }
    }

    /** Closed late, for nothing is told after that. */
    private static ChallengeCommand anything(Random random, int number) {
        var act = anybody(random);
        var narrative = new NarrativeId(new UUID(0, random.nextInt(NARRATIVES)));
        return switch (random.nextInt(12)) {
            case 0 -> new RaiseChallenge(CHALLENGE, act, SPACE, TEXT, null);
            case 1 -> new ReframeChallenge(CHALLENGE, act, TEXT, null);
            case 2, 3, 4 -> new ShareNarrative(CHALLENGE, act, narrative, NarrativeKind.EVIDENCE, TEXT);
            case 5 -> new WithdrawNarrative(CHALLENGE, act, narrative, null);
            case 6, 7, 8 -> new WithholdNarrative(CHALLENGE, act, narrative, REASON);
            case 9 -> number > COMMANDS / 2 ? new CloseChallenge(CHALLENGE, act, REASON) : anything(random, number);
            default -> new ReinstateNarrative(CHALLENGE, act, narrative, REASON);
        };
    }

    private static Act anybody(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> by(somebody(random));
            case 2 -> onBehalf(somebody(random), LEEDS);
            case 3 -> organiser(LONDON);
            default -> organiser(LEEDS);
        };
    }

    private static ParticipantId somebody(Random random) {
        return List.of(ANA, BO, DEE).get(random.nextInt(3));
    }

    /** Reads a history literally, and stumbles over what contradicts what went before. */
    private static final class Story {
        private final HashMap<NarrativeId, Boolean> withheld = new HashMap<>();
        private final HashSet<NarrativeId> withdrawn = new HashSet<>();
        private int framing;
        private boolean closed;

        void read(List<ChallengeEvent> history) {
            history.forEach(this::read);
        }

        private void read(ChallengeEvent event) {
            switch (event) {
                case ChallengeRaised e -> assertThat(framing++).isZero();
                case ChallengeReframed e -> {
                    assertThat(closed).isFalse();
                    assertThat(e.framing()).isEqualTo(++framing);
                }
                case ChallengeClosed e -> {
                    assertThat(closed).isFalse();
                    closed = true;
                }
                case NarrativeShared e -> {
                    assertThat(closed).isFalse();
                    assertThat(withheld.put(e.narrative(), false)).isNull();
                }
                case NarrativeWithdrawn e -> {
                    assertThat(withheld).containsKey(e.narrative());
                    assertThat(withdrawn.add(e.narrative())).isTrue();
                }
                case NarrativeWithheld e -> moderated(e.narrative(), true);
                case NarrativeReinstated e -> moderated(e.narrative(), false);
                case TextRedacted e -> throw new AssertionError("no command redacts");
            }
        }

        private void moderated(NarrativeId narrative, boolean now) {
            assertThat(withdrawn).doesNotContain(narrative);
            assertThat(withheld.put(narrative, now)).isEqualTo(!now);
        }
    }
}
