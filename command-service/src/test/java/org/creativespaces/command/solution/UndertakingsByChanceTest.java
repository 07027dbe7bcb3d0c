package org.creativespaces.command.solution;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Words.LEEDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.CommitmentCommand.OnBegun;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Party;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After each command of a thousand sequences, rules 4 to 7 and 10 are read literally, with no memory but the events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingsByChanceTest {
    private static final int SEQUENCES = 100;
    private static final int COMMANDS = 100;
    private static final Set<Class<?>> SEEN = new HashSet<>();

    private final List<SolutionEvent> history = new ArrayList<>();
    private Solution state = new Solution.Unproposed();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_is_recorded_is_what_the_rules_allow(long seed) {
        for (var i = 0; i < SEQUENCES; i++) {
            new UndertakingsByChanceTest().sequence(new UndertakingsByChance(seed * SEQUENCES + i));
        }
    }

    private void sequence(UndertakingsByChance chance) {
        while (history.isEmpty()) carryOut(chance.first(), chance);
        for (var i = 0; i < COMMANDS; i++) {
            carryOut(chance.next(), chance);
            assertThat(recordedAgreement()).isEqualTo(meets(chance.rule()));
            assertThat(((Proposed) state).positions().openConcerns()).isEqualTo(openConcerns());
        }
        assertEndedForEver();
        assertCommitmentsEndOnce();
        assertThat(history.stream().reduce(new Solution.Unproposed(), Solution::evolve, (a, b) -> b))
                .isEqualTo(state);
        history.forEach(event -> SEEN.add(event.getClass()));
    }

    @AfterAll
    static void everything_has_happened() {
        assertThat(SEEN)
                .contains(SolutionProposed.class, SolutionRevised.class, SolutionWithheld.class)
                .contains(SolutionReinstated.class, SolutionMerged.class, SolutionWithdrawn.class)
                .contains(SolutionEndorsed.class, StoodAside.class, ConcernRaised.class, PositionWithdrawn.class)
                .contains(ConcernAnswered.class, ConcernResolved.class, AgreementReached.class, AgreementLost.class)
                .contains(ActionCommitted.class, ProgressReported.class)
                .contains(CommitmentFulfilled.class, CommitmentReleased.class);
    }

    private void carryOut(SolutionCommand command, UndertakingsByChance chance) {
        var standing = chance.standing(command);
        for (var event : decided(command, standing)) {
            assertAllowed(command, standing, event);
            history.add(event);
            state = Solution.evolve(state, event);
        }
    }

    private List<SolutionEvent> decided(SolutionCommand command, Standing standing) {
        try {
            return Solution.decide(command, standing, state);
        } catch (Refused refused) {
            return List.of();
        }
    }

    private void assertAllowed(SolutionCommand command, Standing standing, SolutionEvent event) {
        if (event instanceof PositionEvent e) assertActsAs(e.party(), command, standing, MandateScope.ENDORSE);
        if (event instanceof SolutionProposed e) {
            assertGoesOnElsewhere(e, standing);
            if (e.proposer() == null)
                assertThat(command.act().by().moderates(LEEDS)).isTrue();
            else assertActsAs(e.proposer(), command, standing, MandateScope.ENDORSE);
        }
        if (event instanceof ConcernEvent || event instanceof SolutionRevised || takesPosition(event)) {
            assertThat(withheld()).isFalse();
            assertThat(standing.spaceClosed()).isFalse();
        }
        if (event instanceof ConcernResolved e) assertTwoAgree((AcceptAnswer) command, e.concern());
        if (event instanceof ActionCommitted e) {
            assertActsAs(e.party(), command, standing, MandateScope.COMMIT);
            assertThat(recordedAgreement()).isTrue();
            assertThat(withheld() || standing.spaceClosed()).isFalse();
            assertThat(e.due()).isAfterOrEqualTo(UndertakingsByChance.TODAY);
        }
        if (command instanceof OnBegun c && event instanceof CommitmentEvent) {
            assertActsAs(undertaken(c).party(), command, standing, MandateScope.COMMIT);
        }
    }

    /** Rule 9, its end: nobody but a party proposes what was not circulated. */
    private static void assertGoesOnElsewhere(SolutionProposed event, Standing standing) {
        if (event.adaptedFrom() == null) assertThat(event.proposer()).isNotNull();
        else assertThat(standing.other().stopped()).isNull();
    }

    /** Rule 6, and that nobody acts as another party than they say. */
    private static void assertActsAs(Party party, SolutionCommand command, Standing standing, MandateScope scope) {
        var person = command.act().by().participant();
        var body = command.organisation();
        assertThat(party.key()).isEqualTo(body == null ? "participant:" + person : "organisation:" + body);
        if (body != null)
            assertThat(standing.organisation().mandates(person, scope)).isTrue();
    }

    /** Rule 5: nobody alone, but who raised it, has it resolved. */
    private void assertTwoAgree(AcceptAnswer command, ConcernId concern) {
        var by = command.act().by();
        var raiser = events(ConcernRaised.class)
                .filter(e -> e.concern().equals(concern))
                .findFirst()
                .orElseThrow()
                .party();
        var answer = events(ConcernAnswered.class)
                .filter(e -> e.concern().equals(concern))
                .reduce((first, second) -> second)
                .orElseThrow();
        var other = !by.caller().equals(answer.organiser());
        var body = command.organisation();
        var forRaiser = body == null
                ? raiser.ofPerson() && raiser.participant().equals(by.participant())
                : body.equals(raiser.organisation());
        assertThat(forRaiser ? other || !by.onBehalf() : other && by.moderates(LEEDS) && body == null)
                .isTrue();
    }

    private void assertEndedForEver() {
        var ends = history.stream().filter(UndertakingsByChanceTest::ends).toList();
        assertThat(ends).hasSizeLessThanOrEqualTo(1);
        if (ends.isEmpty()) return;
        var after = history.subList(history.indexOf(ends.getFirst()) + 1, history.size());
        assertThat(after)
                .noneMatch(UndertakingsByChanceTest::takesPosition)
                .doesNotHaveAnyElementsOfTypes(SolutionRevised.class, ActionCommitted.class, ConcernEvent.class);
        assertThat(((Proposed) state).ended()).isTrue();
    }

    private void assertCommitmentsEndOnce() {
        var undertaken = new HashSet<Object>();
        var ended = new HashSet<Object>();
        events(CommitmentEvent.class).forEach(event -> {
            var begins = event instanceof ActionCommitted;
            assertThat(undertaken.contains(event.commitment())).isEqualTo(!begins);
            assertThat(ended).doesNotContain(event.commitment());
            if (begins) undertaken.add(event.commitment());
            else if (!(event instanceof ProgressReported)) ended.add(event.commitment());
        });
    }

    private boolean recordedAgreement() {
        return latest(e -> e instanceof AgreementReached || e instanceof AgreementLost) instanceof AgreementReached;
    }

    private boolean withheld() {
        return latest(e -> e instanceof SolutionWithheld || e instanceof SolutionReinstated)
                instanceof SolutionWithheld;
    }

    private SolutionEvent latest(Predicate<SolutionEvent> wanted) {
        return history.stream().filter(wanted).reduce((first, second) -> second).orElse(null);
    }

    private ActionCommitted undertaken(OnBegun command) {
        return events(ActionCommitted.class)
                .filter(e -> e.commitment().equals(command.commitment()))
                .findFirst()
                .orElseThrow();
    }

    /** Domain rules 2 to 5 read literally. */
    private boolean meets(AgreementRule rule) {
        var proposer = ((SolutionProposed) history.getFirst()).proposer();
        var freshFrom = events(SolutionRevised.class)
                .filter(e -> e.kind() == RevisionKind.SUBSTANTIVE)
                .mapToInt(SolutionRevised::revision)
                .max()
                .orElse(1);
        var counted = positions().values().stream()
                .filter(e -> e instanceof SolutionEndorsed && e.revision() >= freshFrom)
                .map(PositionEvent::party)
                .filter(party -> party.organisation() == null)
                .filter(party -> proposer == null || !party.participant().equals(proposer.participant()))
                .map(Party::constituency)
                .toList();
        var stated = counted.stream().filter(Constituency::stated).collect(toSet());
        return counted.size() >= rule.minEndorsements()
                && stated.size() >= rule.minConstituencies()
                && (!rule.livedExperienceRequired() || counted.stream().anyMatch(Constituency::livedExperience))
                && (!rule.noOpenConcerns() || openConcerns() == 0);
    }

    private int openConcerns() {
        var resolved = events(ConcernResolved.class).map(ConcernEvent::concern).collect(toSet());
        return (int) positions().values().stream()
                .filter(e -> e instanceof ConcernRaised raised && !resolved.contains(raised.concern()))
                .count();
    }

    private Map<String, PositionEvent> positions() {
        var positions = events(PositionEvent.class)
                .collect(toMap(e -> e.party().key(), e -> e, (earlier, later) -> later, LinkedHashMap::new));
        positions.values().removeIf(PositionWithdrawn.class::isInstance);
        return positions;
    }

    private <E> Stream<E> events(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean takesPosition(SolutionEvent event) {
        return event instanceof PositionEvent && !(event instanceof PositionWithdrawn);
    }

    private static boolean ends(SolutionEvent event) {
        return event instanceof SolutionMerged || event instanceof SolutionWithdrawn;
    }
}
