package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Event;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.RandomStories;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.solution.Lineage.Descent;
import org.creativespaces.query.solution.Lineage.Link;
import org.creativespaces.query.solution.commitment.CommitmentCard;
import org.creativespaces.query.solution.commitment.CommitmentFilter;
import org.creativespaces.query.solution.commitment.CommitmentFilter.Asked;
import org.creativespaces.query.solution.commitment.CommitmentStatus;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.risk.RiskCard;
import org.creativespaces.query.solution.risk.RiskFilter;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.ReviewView;
import org.creativespaces.query.solution.trial.TrialView;
import org.creativespaces.query.solution.trial.TrialView.Observation;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of solutions step by step, against what looking through all events finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingsReconciliationTest {
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final int ALL = 10_000;

    private final SolutionFixture fixture = new SolutionFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @MethodSource("org.creativespaces.query.ledger.RandomStories#seeds")
    void every_solution_is_told_as_its_events_say(long seed) {
        var events = told(seed);
        var proposed = of(events, SolutionProposed.class);

        assertThat(proposed).hasSizeGreaterThan(10);
        for (var proposal : proposed) {
            var own = events.stream()
                    .filter(event -> event.solution().equals(proposal.solution()))
                    .toList();
            var view = fixture.solutions().find(proposal.solution(), AUDITOR).orElseThrow();
            assertThat(view.stage()).isEqualTo(stage(own, events));
            assertThat(view.concerns()).isEqualTo(concerns(own, view.concerns().items()));
            assertThat(view.commitments()).hasSameSizeAs(of(own, ActionCommitted.class));
            view.commitments().forEach(commitment -> check(commitment, own));
            assertThat(view.risks()).hasSameSizeAs(of(own, RiskIdentified.class));
            view.risks().forEach(risk -> check(risk, own));
            assertThat(view.trials()).hasSameSizeAs(of(own, TrialStarted.class));
            view.trials().forEach(trial -> check(trial, own));
            assertThat(view.reviews())
                    .extracting(ReviewView::verdict)
                    .isEqualTo(of(own, BeneficiaryReviewed.class).stream()
                            .map(BeneficiaryReviewed::verdict)
                            .toList());
            assertThat(view.circulations()).hasSameSizeAs(of(own, SolutionCirculated.class));
            check(fixture.lineages().find(proposal.solution(), AUDITOR).orElseThrow(), events);
        }
    }

    @ParameterizedTest
    @MethodSource("org.creativespaces.query.ledger.RandomStories#seeds")
    void every_list_holds_what_all_solutions_say(long seed) {
        var events = told(seed);
        var all = of(events, SolutionProposed.class).stream()
                .map(proposal ->
                        fixture.solutions().find(proposal.solution(), AUDITOR).orElseThrow())
                .toList();
        var commitments =
                all.stream().flatMap(view -> view.commitments().stream()).toList();
        var risks = all.stream().flatMap(view -> view.risks().stream()).toList();

        checkCommitments(Asked.ACTIVE, commitments, c -> c.status() == CommitmentStatus.ACTIVE);
        checkCommitments(Asked.OVERDUE, commitments, CommitmentView::overdue);
        checkCommitments(
                Asked.DUE,
                commitments,
                c -> c.status() == CommitmentStatus.ACTIVE
                        && !c.due().isBefore(TODAY)
                        && !c.due().isAfter(TODAY.plusDays(30)));
        checkCommitments(Asked.FULFILLED, commitments, c -> c.evidence() != null);
        checkCommitments(Asked.RELEASED, commitments, c -> c.reason() != null);
        checkRisks(RiskFilter.Asked.OPEN, risks, r -> r.closed() == null);
        checkRisks(RiskFilter.Asked.CLOSED, risks, r -> r.closed() != null);
        checkRisks(RiskFilter.Asked.MATERIALISED, risks, r -> r.materialised() != null);
        assertThat(fixture.risks().list(new RiskFilter(null, null), AUDITOR, 0, ALL))
                .hasSameSizeAs(risks)
                .isSortedAccordingTo(Comparator.comparingInt(RiskCard::level).reversed());
    }

    private void checkCommitments(Asked asked, List<CommitmentView> all, Predicate<CommitmentView> which) {
        var listed = fixture.commitments().list(new CommitmentFilter(asked, null, null), AUDITOR, 0, ALL);
        assertThat(listed)
                .as("%s", asked)
                .isNotEmpty()
                .extracting(CommitmentCard::id)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(which).map(CommitmentView::id).toList());
    }

    private void checkRisks(RiskFilter.Asked asked, List<RiskView> all, Predicate<RiskView> which) {
        var listed = fixture.risks().list(new RiskFilter(null, asked), AUDITOR, 0, ALL);
        assertThat(listed)
                .as("%s", asked)
                .isNotEmpty()
                .extracting(RiskCard::id)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(which).map(RiskView::id).toList());
    }

    private List<SolutionEvent> told(long seed) {
        var story = RandomStories.of(seed, 1_000);
        fixture.read().take(story);
        return story.told().stream()
                .map(Recorded::event)
                .map(SolutionEvent.class::cast)
                .toList();
    }

    private static Stage stage(List<SolutionEvent> own, List<SolutionEvent> all) {
        if (!of(own, SolutionWithdrawn.class).isEmpty()) return Stage.WITHDRAWN;
        var id = own.getFirst().solution();
        if (adoptionsOf(id, all).findAny().isPresent()) return Stage.ADOPTED;
        if (!of(own, SolutionCirculated.class).isEmpty()) return Stage.CIRCULATED;
        var conclusions = of(own, TrialConcluded.class);
        if (of(own, TrialStarted.class).size() > conclusions.size()) return Stage.IN_TRIAL;
        if (!conclusions.isEmpty()) {
            return conclusions.getLast().outcome() == TrialOutcome.ABANDON ? Stage.NOT_PROVEN : Stage.PROVEN;
        }
        var unreleased = of(own, ActionCommitted.class).size()
                - of(own, CommitmentReleased.class).size();
        return unreleased > 0 ? Stage.COMMITTED : Stage.PROPOSED;
    }

    private static Concerns concerns(List<SolutionEvent> own, List<ConcernView> items) {
        var last = new HashMap<String, PositionEvent>();
        of(own, PositionEvent.class).forEach(event -> last.put(event.party().key(), event));
        var resolved = of(own, ConcernResolved.class).stream()
                .map(ConcernResolved::concern)
                .collect(Collectors.toSet());
        var answered = of(own, ConcernAnswered.class).stream()
                .map(ConcernAnswered::concern)
                .collect(Collectors.toSet());
        var open = new HashSet<ConcernId>();
        last.values().forEach(event -> {
            if (event instanceof ConcernRaised e && !resolved.contains(e.concern())) open.add(e.concern());
        });
        var waiting = open.stream().filter(answered::contains).count();
        return new Concerns(open.size(), (int) waiting, resolved.size(), items);
    }

    private static void check(CommitmentView shown, List<SolutionEvent> own) {
        var events = of(own, CommitmentEvent.class).stream()
                .filter(event -> event.commitment().equals(shown.id()))
                .toList();
        var made = of(events, ActionCommitted.class).getFirst();
        var reports = of(events, ProgressReported.class);
        var fulfilled = !of(events, CommitmentFulfilled.class).isEmpty();
        var released = !of(events, CommitmentReleased.class).isEmpty();
        assertThat(shown.party().id()).isEqualTo(made.party().participant());
        assertThat(shown.status() == CommitmentStatus.FULFILLED).isEqualTo(fulfilled);
        assertThat(shown.status() == CommitmentStatus.RELEASED).isEqualTo(released);
        assertThat(shown.overdue())
                .isEqualTo(!fulfilled && !released && made.due().isBefore(TODAY));
        assertThat(shown.progress())
                .extracting(CommitmentView.Progress::percent)
                .isEqualTo(reports.stream().map(ProgressReported::percent).toList());
        assertThat(shown.percent())
                .isEqualTo(reports.reversed().stream()
                        .map(ProgressReported::percent)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static void check(RiskView shown, List<SolutionEvent> own) {
        var events = of(own, RiskEvent.class).stream()
                .filter(event -> event.risk().equals(shown.id()))
                .toList();
        var shares = new HashMap<String, Integer>();
        var level = 0;
        for (var event : events) {
            if (event instanceof RiskIdentified e) level = e.likelihood() * e.impact();
            if (event instanceof RiskReassessed e) level = e.likelihood() * e.impact();
            if (event instanceof RiskShared e) shares.put(e.party().key(), e.percent());
            if (event instanceof RiskShareReleased e) shares.remove(e.party().key());
        }
        var closed = !of(events, RiskClosed.class).isEmpty();
        if (closed) shares.clear();
        assertThat(shown.level()).isEqualTo(level);
        assertThat(shown.shares())
                .extracting(RiskView.Share::percent)
                .containsExactlyInAnyOrderElementsOf(shares.values());
        assertThat(shown.unshared())
                .isEqualTo(
                        closed
                                ? 0
                                : 100
                                        - shares.values().stream()
                                                .mapToInt(i -> i)
                                                .sum());
        assertThat(shown.closed() != null).isEqualTo(closed);
    }

    private static void check(TrialView shown, List<SolutionEvent> own) {
        var observed = of(own, ObservationRecorded.class).stream()
                .filter(event -> event.trial().equals(shown.id()))
                .sorted(Comparator.comparing(ObservationRecorded::date))
                .map(event -> new Observation(event.value(), event.date(), null))
                .toList();
        var outcome = of(own, TrialConcluded.class).stream()
                .filter(event -> event.trial().equals(shown.id()))
                .map(TrialConcluded::outcome)
                .findFirst();
        assertThat(shown.observations()).isEqualTo(observed);
        assertThat(shown.conclusion() == null ? null : shown.conclusion().outcome())
                .isEqualTo(outcome.orElse(null));
    }

    private static void check(Lineage shown, List<SolutionEvent> all) {
        check(shown.solution(), all);
        var sources = Stream.iterate(
                        sourceOf(shown.solution().id(), all), Objects::nonNull, source -> sourceOf(source, all))
                .toList();
        assertThat(shown.sources()).extracting(Link::id).isEqualTo(sources);
    }

    private static void check(Descent shown, List<SolutionEvent> all) {
        assertThat(shown.adoptions())
                .extracting(Descent::id)
                .isEqualTo(adoptionsOf(shown.id(), all)
                        .map(SolutionEvent::solution)
                        .toList());
        shown.adoptions().forEach(next -> check(next, all));
    }

    private static Stream<SolutionProposed> adoptionsOf(SolutionId id, List<SolutionEvent> all) {
        return of(all, SolutionProposed.class).stream()
                .filter(event -> event.adaptedFrom() != null
                        && event.adaptedFrom().solution().equals(id));
    }

    private static SolutionId sourceOf(SolutionId id, List<SolutionEvent> all) {
        var source = of(all, SolutionProposed.class).stream()
                .filter(event -> event.solution().equals(id))
                .findFirst()
                .orElseThrow()
                .adaptedFrom();
        return source == null ? null : source.solution();
    }

    private static <E extends Event> List<E> of(List<? extends Event> all, Class<E> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
