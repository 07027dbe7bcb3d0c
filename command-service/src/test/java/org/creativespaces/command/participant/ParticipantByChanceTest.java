package org.creativespaces.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of sequences of commands about one person, by her and by others, in spaces that close and change their ground rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipantByChanceTest {
    private static final int SEQUENCES = 250;
    private static final int COMMANDS = 80;
    private static final int SPACES = 4;

    private final List<ParticipantEvent> history = new ArrayList<>();
    private final Story story = new Story();
    private Participant state = new Participant.Unregistered();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_history_never_says_what_cannot_be(long seed) {
        var random = new Random(seed);
        var recorded = new HashSet<Class<?>>();
        for (var i = 0; i < SEQUENCES; i++) {
            var one = new ParticipantByChanceTest();
            one.sequence(random);
            one.history.forEach(event -> recorded.add(event.getClass()));
        }
        assertThat(recorded).hasSize(5);
    }

    private void sequence(Random random) {
        for (var i = 0; i < COMMANDS; i++) carryOut(anything(random, i), random);
        if (history.isEmpty()) return;

        assertThat(history.getLast()).isInstanceOf(PersonalDataErased.class);
        assertThat(history.stream()
                        .reduce((Participant) new Participant.Unregistered(), Participant::evolve, (a, b) -> b))
                .isEqualTo(state);
    }

    private void carryOut(ParticipantCommand command, Random random) {
        var standing = standing(command, random);
        try {
            // What follows from one command is permitted by where she was a member before it.
            var memberships = Set.copyOf(story.memberOf.values());
            for (var event : Participant.decide(command, standing, state)) {
                assertPermitted(command.act(), event, memberships);
                story.read(event, standing.space());
                history.add(event);
                state = Participant.evolve(state, event);
            }
        } catch (Refused refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    /** She herself, or an organiser of her region or of a space's that she is in or about to be in. */
    private void assertPermitted(Act act, ParticipantEvent event, Set<RegionCode> memberships) {
        assertThat(act.by().participant()).isEqualTo(ANA);
        if (!act.by().onBehalf()) return;
        var regions = new HashSet<>(memberships);
        if (event instanceof SpaceJoined e) regions.add(e.region());
        if (event instanceof SpaceLeft e) regions.add(e.region());
        regions.add(event instanceof ParticipantRegistered e ? e.region() : story.home());
        assertThat(act.by().organises()).containsAnyElementsOf(regions);
    }

    private static Standing standing(ParticipantCommand command, Random random) {
        var space = switch (command) {
            case JoinSpace c -> c.space();
            case LeaveSpace c -> c.space();
            default -> null;
        };
        if (space == null || random.nextInt(20) == 0) return Standing.UNKNOWN;
        return new Standing(
                new SpaceFacts(
                        space, region(space), Visibility.PUBLIC, 1 + random.nextInt(2), RULE, random.nextInt(4) == 0),
                null);
    }

    private static RegionCode region(SpaceId space) {
        return space.value().getLeastSignificantBits() % 2 == 0 ? LEEDS : LONDON;
    }

    /** Erased late, for nothing happens after that; the last command erases her for certain. */
    private static ParticipantCommand anything(Random random, int number) {
        if (number == COMMANDS - 1) return new ErasePersonalData(ANA, by(ANA), null);
        var act = anybody(random);
        var space = new SpaceId(new UUID(0, random.nextInt(SPACES)));
        return switch (random.nextInt(12)) {
            case 0 -> new RegisterParticipant(ANA, act, LONDON, constituency(random), TEXT, null, null);
            case 1 -> number > COMMANDS * 3 / 4 ? new ErasePersonalData(ANA, act, REASON) : anything(random, number);
            case 2, 3 -> new ChangeConstituency(ANA, act, constituency(random), REASON);
            case 4, 5, 6 -> new LeaveSpace(ANA, act, space, null);
            default -> new JoinSpace(ANA, act, space, 1 + random.nextInt(2), null);
        };
    }

    private static Constituency constituency(Random random) {
        var all = Constituency.values();
        return all[random.nextInt(all.length)];
    }

    private static Act anybody(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> by(BO);
            case 1 -> organiser(LONDON);
            case 2 -> admin();
            case 3 -> onBehalf(BO, LEEDS);
            case 4 -> onBehalf(ANA, LEEDS);
            case 5 -> onBehalf(ANA, LONDON);
            default -> by(ANA);
        };
    }

    /** Reads a history literally, and stumbles over what contradicts what went before. */
    private static final class Story {
        private final Map<SpaceId, RegionCode> memberOf = new HashMap<>();
        private ParticipantRegistered registered;
        private Constituency constituency;
        private boolean erased;

        private RegionCode home() {
            return registered.region();
        }

        void read(ParticipantEvent event, SpaceFacts space) {
            assertThat(erased).isFalse();
            switch (event) {
                case ParticipantRegistered e -> {
                    assertThat(registered).isNull();
                    registered = e;
                    constituency = e.constituency();
                }
                case ConstituencyChanged e -> {
                    assertThat(e.constituency()).isNotEqualTo(constituency);
                    constituency = e.constituency();
                }
                case SpaceJoined e -> {
                    assertThat(space.closed()).isFalse();
                    assertThat(e.groundRulesVersion()).isEqualTo(space.groundRulesVersion());
                    assertThat(e.constituency()).isEqualTo(constituency);
                    assertThat(memberOf.put(e.space(), e.region())).isNull();
                }
                case SpaceLeft e -> assertThat(memberOf.remove(e.space())).isEqualTo(e.region());
                case PersonalDataErased e -> {
                    assertThat(memberOf).isEqualTo(Map.of());
                    erased = true;
                }
                case TextRedacted e -> throw new AssertionError("no command redacts");
            }
        }
    }
}
