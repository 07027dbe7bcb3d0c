package org.creativespaces.command.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of sequences of commands of anybody, read literally afterwards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpaceByChanceTest {
    private static final int SEQUENCES = 250;
    private static final int COMMANDS = 60;

    private final List<SpaceEvent> history = new ArrayList<>();
    private Space state = new Space.Unopened();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_history_never_says_what_cannot_be(long seed) {
        var random = new Random(seed);
        var recorded = new HashSet<Class<?>>();
        for (var i = 0; i < SEQUENCES; i++) {
            var one = new SpaceByChanceTest();
            one.sequence(random);
            one.history.forEach(event -> recorded.add(event.getClass()));
        }
        assertThat(recorded).hasSize(4);
    }

    private void sequence(Random random) {
        for (var i = 0; i < COMMANDS; i++) carryOut(anything(random, i));
        if (history.isEmpty()) return;

        var types =
                new ArrayList<Class<?>>(history.stream().map(Object::getClass).toList());
        assertThat(types).startsWith(SpaceOpened.class).endsWith(SpaceClosed.class);
        assertThat(new HashSet<>(types.subList(1, types.size() - 1)))
                .doesNotContain(SpaceOpened.class, SpaceClosed.class);
        assertRulesDiffer();
        assertThat(history.stream().reduce((Space) new Space.Unopened(), Space::evolve, (a, b) -> b))
                .isEqualTo(state);
    }

    /** Versions of the ground rules are counted without a gap, and a change of the agreement rule changes something. */
    private void assertRulesDiffer() {
        var version = 1;
        var rule = ((SpaceOpened) history.getFirst()).agreementRule();
        for (var event : history) {
            if (event instanceof GroundRulesChanged e) assertThat(e.version()).isEqualTo(++version);
            if (event instanceof AgreementRuleChanged e) {
                assertThat(e.agreementRule()).isNotEqualTo(rule);
                rule = e.agreementRule();
            }
        }
    }

    private void carryOut(SpaceCommand command) {
        try {
            for (var event : Space.decide(command, state)) {
                assertThat(permitted(command)).isTrue();
                history.add(event);
                state = Space.evolve(state, event);
            }
        } catch (Refused refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    /** The table says organisers of the region and administrators, in their own name. */
    private boolean permitted(SpaceCommand command) {
        var by = command.act().by();
        return !by.onBehalf() && (by.admin() || by.organises().contains(region(command)));
    }

    private RegionCode region(SpaceCommand command) {
        return command instanceof OpenSpace c ? c.region() : ((SpaceOpened) history.getFirst()).region();
    }

    /** Closed late, for nothing happens after that; the last command closes it for certain. */
    private static SpaceCommand anything(Random random, int number) {
        if (number == COMMANDS - 1) return new CloseSpace(SPACE, admin(), REASON);
        var act = anybody(random);
        return switch (random.nextInt(8)) {
            case 0 -> {
                var region = random.nextBoolean() ? LEEDS : LONDON;
                yield new OpenSpace(SPACE, act, region, TEXT, TEXT, List.of(), TEXT, Visibility.PUBLIC, rule(random));
            }
            case 1, 2, 3 -> new ChangeGroundRules(SPACE, act, TEXT);
            case 4 -> number > COMMANDS * 3 / 4 ? new CloseSpace(SPACE, act, REASON) : anything(random, number);
            default -> new ChangeAgreementRule(SPACE, act, rule(random));
        };
    }

    private static AgreementRule rule(Random random) {
        return new AgreementRule(1 + random.nextInt(2), random.nextInt(2), random.nextBoolean(), true);
    }

    private static Act anybody(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> by(ANA);
            case 1 -> onBehalf(ANA, LEEDS, LONDON);
            case 2 -> admin();
            case 3 -> organiser(LONDON);
            default -> organiser(LEEDS);
        };
    }
}
