package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.InMemoryProjector;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows count step by step, against what looking through all events finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionReconciliationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_solution_has_the_positions_and_acts_of_its_events(long seed) {
        var told = RandomHistory.of(seed, 1_500).told();
        var rows = InMemoryProjector.rows(new SolutionProjection(), told);
        var events = told.stream().map(Recorded::event).toList();

        assertThat(rows).hasSizeGreaterThan(20);
        rows.values().forEach(row -> {
            var own = events.stream()
                    .filter(event -> event.aggregateId().equals(row.id().toString()))
                    .map(SolutionEvent.class::cast)
                    .toList();
            assertThat(row.version()).isEqualTo(own.size());
            assertThat(row.people().positions(row.lastSubstantive()))
                    .isEqualTo(positions(own, e -> e.party().ofPerson()));
            assertThat(row.organisations().positions(row.lastSubstantive()))
                    .isEqualTo(positions(own, e -> !e.party().ofPerson()));
            assertThat(row.people().acts()).isEqualTo(acts(own, e -> e.party().ofPerson()));
            assertThat(row.organisations().acts())
                    .isEqualTo(acts(own, e -> !e.party().ofPerson()));
        });
        assertThat(rows.keySet()).hasSize((int)
                events.stream().filter(SolutionProposed.class::isInstance).count());
    }

    private static Positions positions(List<SolutionEvent> events, Predicate<PositionEvent> of) {
        var last = lastOfEach(events, of).values();
        var substantive = lastSubstantive(events);
        return new Positions(
                count(last, e -> e instanceof SolutionEndorsed && e.revision() >= substantive),
                count(last, StoodAside.class::isInstance),
                count(last, ConcernRaised.class::isInstance),
                count(last, e -> e instanceof SolutionEndorsed && e.revision() < substantive));
    }

    private static Acts acts(List<SolutionEvent> events, Predicate<PositionEvent> of) {
        var all = ofParties(events, of);
        return new Acts(
                count(all, SolutionEndorsed.class::isInstance),
                count(all, StoodAside.class::isInstance),
                count(all, ConcernRaised.class::isInstance),
                count(all, PositionWithdrawn.class::isInstance));
    }

    private static Map<String, PositionEvent> lastOfEach(List<SolutionEvent> events, Predicate<PositionEvent> of) {
        var last = new HashMap<String, PositionEvent>();
        ofParties(events, of).forEach(event -> last.put(event.party().key(), event));
        return last;
    }

    private static List<PositionEvent> ofParties(List<SolutionEvent> events, Predicate<PositionEvent> of) {
        return events.stream()
                .filter(PositionEvent.class::isInstance)
                .map(PositionEvent.class::cast)
                .filter(of)
                .toList();
    }

    private static int lastSubstantive(List<SolutionEvent> events) {
        return events.stream()
                .filter(SolutionRevised.class::isInstance)
                .map(SolutionRevised.class::cast)
                .filter(revised -> revised.kind() == RevisionKind.SUBSTANTIVE)
                .mapToInt(SolutionRevised::revision)
                .max()
                .orElse(1);
    }

    private static int count(Collection<PositionEvent> events, Predicate<PositionEvent> which) {
        return (int) events.stream().filter(which).count();
    }
}
