package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Words.LEEDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.events.Party;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Anybody does anything, thousands of times over; whatever was accepted is held against the rules of domain.md, read
 * literally with no memory but the events.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BegunByChanceTest {
    private static final int SEQUENCES = 250;
    private static final int COMMANDS = 120;

    private final Set<Reason> refusals = EnumSet.noneOf(Reason.class);
    private final Set<Class<?>> recorded = new HashSet<>();
    private int adopted;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_is_accepted_keeps_to_the_rules_read_literally(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < SEQUENCES; i++) sequence(random);
        assertThat(adopted).isGreaterThan(SEQUENCES / 10);
        assertThat(recorded).containsAll(Set.of(RiskEvent.class.getPermittedSubclasses()));
        assertThat(recorded).contains(SolutionCirculated.class, SolutionMerged.class, SolutionWithdrawn.class);
        assertThat(refusals)
                .contains(
                        Reason.SHARES_EXCEEDED,
                        Reason.RISK_CLOSED,
                        Reason.RISK_NOT_FOUND,
                        Reason.TRIAL_CONCLUDED,
                        Reason.TRIAL_NOT_FOUND,
                        Reason.REVIEW_MISSING,
                        Reason.NO_LIVED_EXPERIENCE,
                        Reason.NOT_PROVEN,
                        Reason.OWN_REGION,
                        Reason.NO_MANDATE,
                        Reason.NOT_A_MEMBER,
                        Reason.PERSON_ERASED,
                        Reason.SPACE_CLOSED,
                        Reason.SOLUTION_WITHHELD,
                        Reason.SOLUTION_MERGED,
                        Reason.SOLUTION_WITHDRAWN,
                        Reason.ALREADY_EXISTS);
    }

    private void sequence(Random random) {
        var world = new BegunByChance(random);
        var history = new ArrayList<SolutionEvent>();
        Solution state = new Solution.Unproposed();
        for (var i = 0; i < COMMANDS; i++) {
            var command = i == 0 ? world.propose() : world.anything();
            for (var event : decided(command, world, state, history)) {
                assertAllowed(event, command, world, history);
                recorded.add(event.getClass());
                history.add(event);
                state = Solution.evolve(state, event);
            }
            assertShares(history, (Proposed) state);
            world.turn();
        }
        assertThat(replayed(history)).isEqualTo(state);
    }

    private List<SolutionEvent> decided(
            SolutionCommand command, BegunByChance world, Solution state, List<SolutionEvent> history) {
        try {
            return Solution.decide(command, world.standing(command), state);
        } catch (Refused refused) {
            refusals.add(refused.reason());
            if (command instanceof ConcludeTrial c && refused.reason() == Reason.REVIEW_MISSING) {
                assertThat(vouched(c.trial(), history)).isFalse();
            }
            if (command instanceof ShareRisk c && refused.reason() == Reason.SHARES_EXCEEDED) {
                var carried = new HashMap<>(shares(history).get(c.risk()));
                carried.put(key(c), c.percent());
                assertThat(total(carried)).isGreaterThan(100);
            }
            return List.of();
        }
    }

    /** A history is folded from nothing without a fault, however often. */
    private static Solution replayed(List<SolutionEvent> history) {
        Solution state = new Solution.Unproposed();
        for (var event : history) state = Solution.evolve(state, event);
        return state;
    }

    private void assertAllowed(
            SolutionEvent event, SolutionCommand command, BegunByChance world, List<SolutionEvent> history) {
        switch (event) {
            case RiskIdentified e -> {
                assertBegins(world, history);
                assertActs(e.owner(), command, world);
                assertThat(world.isMember(e.owner().participant())).isTrue();
                assertThat(of(RiskIdentified.class, history))
                        .noneMatch(x -> x.risk().equals(e.risk()));
            }
            case RiskShared e -> {
                assertOpen(e, history);
                assertActs(e.party(), command, world);
                var carried = shares(history).getOrDefault(e.risk(), Map.of());
                assertThat(world.isMember(e.party().participant())
                                || carried.containsKey(e.party().key()))
                        .isTrue();
            }
            case RiskShareReleased e -> {
                assertOpen(e, history);
                assertActs(e.party(), command, world);
                assertThat(shares(history).get(e.risk())).containsKey(e.party().key());
            }
            case RiskEvent e -> {
                assertOpen(e, history);
                var owner = identified(e.risk(), history).owner();
                if (!organises(command)) assertThat(owner.key()).isEqualTo(key(command));
            }
            case TrialStarted e -> {
                assertBegins(world, history);
                if (e.conductor() == null) assertThat(organises(command)).isTrue();
                else assertThat(world.isMember(e.conductor().participant())).isTrue();
            }
            case ObservationRecorded e -> assertConducts(e.trial(), command, history);
            case TrialConcluded e -> {
                assertConducts(e.trial(), command, history);
                if (e.outcome() == TrialOutcome.ADOPT) {
                    adopted++;
                    assertThat(vouched(e.trial(), history)).isTrue();
                }
            }
            case BeneficiaryReviewed e -> {
                assertThat(e.reviewer().constituency().livedExperience()).isTrue();
                assertThat(world.isMember(e.reviewer().participant())).isTrue();
                assertThat(stopped(history)).isFalse();
                if (world.closed()) assertThat(running(history)).isTrue();
            }
            case SolutionCirculated e -> {
                assertThat(organises(command)).isTrue();
                assertThat(e.regions()).isNotEmpty().doesNotContain(LEEDS);
                assertThat(stopped(history)).isFalse();
                assertThat(of(TrialConcluded.class, history).getLast().outcome())
                        .isNotEqualTo(TrialOutcome.ABANDON);
            }
            default -> {}
        }
    }

    /** Rule 1, and where things stop. */
    private static void assertBegins(BegunByChance world, List<SolutionEvent> history) {
        assertThat(world.closed()).isFalse();
        assertThat(stopped(history)).isFalse();
    }

    /** Rules 6 and 8: a party acts itself or an organiser of the region records it, and bodies give their mandate. */
    private static void assertActs(Party party, SolutionCommand command, BegunByChance world) {
        var by = command.act().by();
        assertThat(party.participant()).isEqualTo(by.participant());
        assertThat(!by.onBehalf() || by.organises(LEEDS)).isTrue();
        assertThat(party.organisation()).isEqualTo(command.organisation());
        if (party.organisation() != null) {
            assertThat(world.mandated(party.participant(), party.organisation(), MandateScope.SHARE_RISK))
                    .isTrue();
        }
    }

    private static void assertOpen(RiskEvent event, List<SolutionEvent> history) {
        identified(event.risk(), history);
        assertThat(of(RiskClosed.class, history)).noneMatch(x -> x.risk().equals(event.risk()));
    }

    private static void assertConducts(TrialId trial, SolutionCommand command, List<SolutionEvent> history) {
        assertThat(of(TrialConcluded.class, history)).noneMatch(x -> x.trial().equals(trial));
        var conductor = started(trial, history).conductor();
        if (organises(command)) return;
        assertThat(conductor).isNotNull();
        assertThat(conductor.participant()).isEqualTo(command.act().by().participant());
    }

    /** Rule 8: what each party last took of each risk is what it carries, and together it is no more than all. */
    private static void assertShares(List<SolutionEvent> history, Proposed state) {
        shares(history).forEach((risk, shares) -> {
            assertThat(state.risks().byId().get(risk).shares()).isEqualTo(shares);
            assertThat(total(shares)).isLessThanOrEqualTo(100);
        });
    }

    private static int total(Map<String, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<RiskId, Map<String, Integer>> shares(List<SolutionEvent> history) {
        var shares = new HashMap<RiskId, Map<String, Integer>>();
        for (var event : history) {
            switch (event) {
                case RiskIdentified e -> shares.put(e.risk(), new HashMap<>());
                case RiskShared e -> shares.get(e.risk()).put(e.party().key(), e.percent());
                case RiskShareReleased e ->
                    shares.get(e.risk()).remove(e.party().key());
                case RiskClosed e -> shares.get(e.risk()).clear();
                default -> {}
            }
        }
        return shares;
    }

    /** Rule 9 read from the latest event to the last substantive revision. */
    private static boolean vouched(TrialId trial, List<SolutionEvent> history) {
        var proposer = ((SolutionProposed) history.getFirst()).proposer().participant();
        var conductor = started(trial, history).conductor();
        for (var event : history.reversed()) {
            if (event instanceof SolutionRevised e && e.kind() == RevisionKind.SUBSTANTIVE) return false;
            if (!(event instanceof BeneficiaryReviewed e)) continue;
            if (e.verdict() == Verdict.DRIFTED) return false;
            var reviewer = e.reviewer().participant();
            if (!reviewer.equals(proposer) && (conductor == null || !reviewer.equals(conductor.participant()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stopped(List<SolutionEvent> history) {
        var held = history.stream()
                .filter(e -> e instanceof SolutionWithheld || e instanceof SolutionReinstated)
                .reduce((first, second) -> second)
                .filter(SolutionWithheld.class::isInstance)
                .isPresent();
        return held || history.stream().anyMatch(e -> e instanceof SolutionMerged || e instanceof SolutionWithdrawn);
    }

    private static boolean running(List<SolutionEvent> history) {
        return of(TrialStarted.class, history).size()
                > of(TrialConcluded.class, history).size();
    }

    private static RiskIdentified identified(RiskId risk, List<SolutionEvent> history) {
        return of(RiskIdentified.class, history).stream()
                .filter(e -> e.risk().equals(risk))
                .findFirst()
                .orElseThrow();
    }

    private static TrialStarted started(TrialId trial, List<SolutionEvent> history) {
        return of(TrialStarted.class, history).stream()
                .filter(e -> e.trial().equals(trial))
                .findFirst()
                .orElseThrow();
    }

    private static boolean organises(SolutionCommand command) {
        var by = command.act().by();
        return !by.onBehalf() && by.organises(LEEDS);
    }

    private static String key(SolutionCommand command) {
        var body = command.organisation();
        return body == null ? "participant:" + command.act().by().participant() : "organisation:" + body;
    }

    private static <E> List<E> of(Class<E> type, List<SolutionEvent> history) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
