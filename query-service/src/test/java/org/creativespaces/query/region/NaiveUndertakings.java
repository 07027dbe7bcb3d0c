package org.creativespaces.query.region;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.region.CirculationFigures.Flow;
import org.creativespaces.query.region.CommitmentFigures.Tally;
import org.creativespaces.query.stage.Stage;

/** What dashboards count of stages, commitments, risks and trials, found anew by looking through all events. */
final class NaiveUndertakings {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Instant now;
    private final LocalDate today;

    NaiveUndertakings(Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, LONDON);
    }

    void check(Dashboard shown, NaiveSource source) {
        var region = shown.region();
        checkStages(shown, source.behind("solutions", region), source.behind("solutions"));
        checkCommitments(shown, events(source.behind("commitments", region)));
        checkRisks(shown, events(source.behind("risks", region)));
        checkVoice(shown, carried(events(source.behind("voice", region))));
        checkLivedExperience(shown, carried(events(source.behind("livedExperience", region))));
        checkTrials(shown, source.behind("trials", region));
        checkFlows(shown, source.behind("circulation"), code -> region == null || code.equals(region.code()));
        checkHeard(shown, events(source.behind("notYetHeard", region)));
    }

    private void checkStages(Dashboard shown, List<Recorded<Event>> own, List<Recorded<Event>> all) {
        var spent = new HashMap<Stage, List<Long>>();
        var since = new HashMap<Stage, List<Instant>>();
        var histories = histories(all);
        for (var event : own) {
            if (!(event.event() instanceof SolutionProposed proposed)) continue;
            var perStage = new HashMap<Stage, Long>();
            var history = histories.get(proposed.solution().toString());
            var at = history.getFirst().envelope().occurredAt();
            var entered = at;
            for (int i = 1; i <= history.size(); i++) {
                var stage = stage(proposed.solution(), history.subList(0, i));
                var until = i == history.size()
                        ? now
                        : later(at, history.get(i).envelope().occurredAt());
                var changes = i < history.size() && stage != stage(proposed.solution(), history.subList(0, i + 1));
                if (i < history.size() && !changes) continue;
                perStage.merge(stage, Duration.between(at, later(at, until)).toMillis(), Long::sum);
                entered = at;
                at = until;
            }
            since.computeIfAbsent(stage(proposed.solution(), history), stage -> new ArrayList<>())
                    .add(entered);
            perStage.forEach((stage, millis) ->
                    spent.computeIfAbsent(stage, any -> new ArrayList<>()).add(millis));
        }
        for (var one : shown.solutions().stages()) {
            var days = spent.get(one.stage());
            assertThat(one.count())
                    .isEqualTo(since.getOrDefault(one.stage(), List.of()).size());
            assertThat(one.medianDays()).isEqualTo(days == null ? null : median(days));
            assertThat(one.longestSince())
                    .isEqualTo(since.getOrDefault(one.stage(), List.of()).stream()
                            .min(Instant::compareTo)
                            .orElse(null));
            assertThat(shown.solutions().byStage()).containsEntry(one.stage(), one.count());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static double median(List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        int half = sorted.size() / 2;
        var middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
        return Math.round(middle / 8_640_000.0) / 10.0;
    }

    /** By the id of a solution, its own events and those by which others adopted it. */
    private static Map<String, List<Recorded<Event>>> histories(List<Recorded<Event>> all) {
        var histories = new HashMap<String, List<Recorded<Event>>>();
        for (var one : all) {
            histories
                    .computeIfAbsent(one.event().aggregateId(), id -> new ArrayList<>())
                    .add(one);
            if (one.event() instanceof SolutionProposed e && e.adaptedFrom() != null)
                histories
                        .computeIfAbsent(e.adaptedFrom().solution().toString(), id -> new ArrayList<>())
                        .add(one);
        }
        return histories;
    }

    private static boolean adopts(Event event, SolutionId id) {
        return event instanceof SolutionProposed e
                && e.adaptedFrom() != null
                && e.adaptedFrom().solution().equals(id);
    }

    private static Stage stage(SolutionId id, List<Recorded<Event>> history) {
        var all = events(history);
        var own = all.stream().filter(event -> !adopts(event, id)).toList();
        if (last(own, SolutionWithheld.class, SolutionReinstated.class) instanceof SolutionWithheld)
            return Stage.WITHHELD;
        if (any(own, SolutionMerged.class)) return Stage.MERGED;
        if (any(own, SolutionWithdrawn.class)) return Stage.WITHDRAWN;
        if (own.size() < all.size()) return Stage.ADOPTED;
        if (any(own, SolutionCirculated.class)) return Stage.CIRCULATED;
        if (count(own, TrialStarted.class) > count(own, TrialConcluded.class)) return Stage.IN_TRIAL;
        if (last(own, TrialConcluded.class) instanceof TrialConcluded e)
            return e.outcome() == TrialOutcome.ABANDON ? Stage.NOT_PROVEN : Stage.PROVEN;
        if (count(own, ActionCommitted.class) > count(own, CommitmentReleased.class)) return Stage.COMMITTED;
        return last(own, AgreementReached.class, AgreementLost.class) instanceof AgreementReached
                ? Stage.AGREED
                : Stage.PROPOSED;
    }

    private void checkCommitments(Dashboard shown, List<Event> own) {
        var made = of(own, ActionCommitted.class).toList();
        var figures = shown.commitments();
        assertThat(figures.total()).isEqualTo(tally(made, own));
        assertThat(figures.people())
                .isEqualTo(tally(made.stream().filter(e -> e.party().ofPerson()).toList(), own));
        var byOrganisation = made.stream()
                .filter(e -> !e.party().ofPerson())
                .collect(groupingBy(e -> e.party().organisation()));
        assertThat(figures.organisations()).hasSize(byOrganisation.size());
        figures.organisations()
                .forEach(one ->
                        assertThat(one.commitments()).isEqualTo(tally(byOrganisation.get(one.organisationId()), own)));
        assertThat(figures.releases()).hasSize(Math.min(10, figures.total().released()));
        for (var voice : shown.voice()) {
            assertThat(voice.commitments()).isEqualTo((int) made.stream()
                    .filter(e -> e.party().ofPerson() && e.party().constituency() == voice.constituency())
                    .count());
        }
        assertThat(shown.organisations().commitments())
                .isEqualTo(made.size()
                        - Stream.of(figures.people()).mapToInt(Tally::made).sum());
    }

    private Tally tally(List<ActionCommitted> made, List<Event> own) {
        var fulfilled = of(own, CommitmentFulfilled.class)
                .map(CommitmentFulfilled::commitment)
                .toList();
        var released = of(own, CommitmentReleased.class)
                .map(CommitmentReleased::commitment)
                .toList();
        var active = made.stream()
                .filter(e -> !fulfilled.contains(e.commitment()) && !released.contains(e.commitment()))
                .map(ActionCommitted::due)
                .toList();
        return new Tally(
                active.size(),
                (int) active.stream()
                        .filter(due -> due.compareTo(today) >= 0 && due.compareTo(today.plusDays(30)) <= 0)
                        .count(),
                (int) active.stream().filter(due -> due.compareTo(today) < 0).count(),
                (int) made.stream()
                        .filter(e -> fulfilled.contains(e.commitment()))
                        .count(),
                (int) made.stream()
                        .filter(e -> released.contains(e.commitment()))
                        .count());
    }

    /** Who carries how many hundredths of points, and whether they elected to. */
    private record Carried(Party party, int points, boolean elected) {}

    private static List<RiskIdentified> open(List<Event> own) {
        var closed = of(own, RiskClosed.class).map(RiskClosed::risk).collect(Collectors.toSet());
        return of(own, RiskIdentified.class)
                .filter(e -> !closed.contains(e.risk()))
                .toList();
    }

    private static List<Carried> carried(List<Event> events) {
        var own = ofRisks(events);
        var carried = new ArrayList<Carried>();
        for (var risk : open(own)) {
            var grade = grade(risk, own);
            int rest = 100;
            for (var share : shares(risk.risk(), own)) {
                rest -= share.percent();
                carried.add(new Carried(share.party(), share.percent() * grade[0] * grade[1], true));
            }
            carried.add(new Carried(risk.owner(), rest * grade[0] * grade[1], false));
        }
        return carried;
    }

    /** Each risk looks at all of them, so that many risks among very many other events would take minutes. */
    private static List<Event> ofRisks(List<Event> events) {
        return events.stream().filter(RiskEvent.class::isInstance).toList();
    }

    private static void checkRisks(Dashboard shown, List<Event> events) {
        var own = ofRisks(events);
        var grades = new TreeMap<String, Integer>();
        for (var risk : open(own)) grades.merge(Arrays.toString(grade(risk, own)), 1, Integer::sum);
        var carried = carried(own);
        var figures = shown.risks();
        assertThat(figures.open()).isEqualTo(open(own).size());
        assertThat(figures.closed()).isEqualTo((int) count(own, RiskClosed.class));
        assertThat(figures.matrix()).hasSize(25);
        figures.matrix()
                .forEach(cell -> assertThat(cell.count())
                        .isEqualTo(
                                grades.getOrDefault(Arrays.toString(new int[] {cell.likelihood(), cell.impact()}), 0)));
        assertThat(figures.points()).isEqualTo(points(carried, one -> true));
        assertThat(figures.elected()).isEqualTo(points(carried, Carried::elected));
        assertThat(figures.remainder()).isEqualTo(points(carried, one -> !one.elected()));
        assertThat(figures.remainderShare()).isEqualTo(share(figures.remainder(), figures.points()));
        checkCarriers(shown, carried);
    }

    private static void checkCarriers(Dashboard shown, List<Carried> carried) {
        for (var one : shown.risks().people()) {
            Predicate<Carried> theirs = each -> ofPeople(each, one.constituency());
            assertThat(one.elected()).isEqualTo(points(carried, theirs.and(Carried::elected)));
            assertThat(one.remainder()).isEqualTo(points(carried, theirs.and(each -> !each.elected())));
        }
        var organisations = carried.stream()
                .map(each -> each.party().organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(shown.risks().organisations())
                .extracting(RiskFigures.OfOrganisation::organisationId)
                .containsExactlyInAnyOrderElementsOf(organisations);
        for (var one : shown.risks().organisations()) {
            Predicate<Carried> theirs =
                    each -> one.organisationId().equals(each.party().organisation());
            assertThat(one.elected()).isEqualTo(points(carried, theirs.and(Carried::elected)));
            assertThat(one.remainder()).isEqualTo(points(carried, theirs.and(each -> !each.elected())));
        }
    }

    private static void checkVoice(Dashboard shown, List<Carried> carried) {
        var all = points(carried, each -> each.party().ofPerson());
        for (var voice : shown.voice()) {
            var theirs = points(carried, each -> ofPeople(each, voice.constituency()));
            assertThat(voice.carriedRisk()).isEqualTo(theirs);
            assertThat(voice.carriedRiskShare()).isEqualTo(share(theirs, all));
        }
    }

    private static void checkLivedExperience(Dashboard shown, List<Carried> carried) {
        var all = points(carried, each -> each.party().ofPerson());
        var theirs = points(
                carried, each -> ofPeople(each, Constituency.SERVICE_USER) || ofPeople(each, Constituency.CARER));
        assertThat(shown.livedExperience().carriedRisk()).isEqualTo(share(theirs, all));
    }

    private static Double share(double part, double whole) {
        return whole == 0 ? null : Math.round(part / whole * 10_000) / 10_000.0;
    }

    private static boolean ofPeople(Carried carried, Constituency constituency) {
        return carried.party().ofPerson() && carried.party().constituency() == constituency;
    }

    private static double points(Collection<Carried> carried, Predicate<Carried> which) {
        return carried.stream().filter(which).mapToInt(Carried::points).sum() / 100.0;
    }

    private static int[] grade(RiskIdentified risk, List<Event> own) {
        var grade = new int[] {risk.likelihood(), risk.impact()};
        of(own, RiskReassessed.class).filter(e -> e.risk().equals(risk.risk())).forEach(e -> {
            grade[0] = e.likelihood();
            grade[1] = e.impact();
        });
        return grade;
    }

    private static List<RiskShared> shares(RiskId risk, List<Event> own) {
        var latest = new HashMap<String, RiskEvent>();
        of(own, RiskEvent.class).filter(e -> e.risk().equals(risk)).forEach(event -> {
            if (event instanceof RiskShared e) latest.put(e.party().key(), e);
            if (event instanceof RiskShareReleased e) latest.put(e.party().key(), e);
        });
        return latest.values().stream()
                .filter(RiskShared.class::isInstance)
                .map(RiskShared.class::cast)
                .toList();
    }

    private static void checkTrials(Dashboard shown, List<Recorded<Event>> recorded) {
        var own = events(recorded);
        var started = of(own, TrialStarted.class).toList();
        var outcomes =
                of(own, TrialConcluded.class).collect(Collectors.toMap(TrialConcluded::trial, TrialConcluded::outcome));
        var trials = shown.trials();
        assertThat(trials.running()).isEqualTo(started.size() - outcomes.size());
        assertThat(List.of(trials.adopt(), trials.adapt(), trials.abandon()))
                .isEqualTo(Stream.of(TrialOutcome.ADOPT, TrialOutcome.ADAPT, TrialOutcome.ABANDON)
                        .map(outcome -> (int) outcomes.values().stream()
                                .filter(outcome::equals)
                                .count())
                        .toList());
        assertThat(trials.trials()).hasSize(Math.min(50, started.size()));
        for (var shownTrial : trials.trials()) {
            var start = started.stream()
                    .filter(e -> e.trial().equals(shownTrial.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(shownTrial.baseline()).isEqualTo(start.baseline());
            assertThat(shownTrial.outcome()).isEqualTo(outcomes.get(start.trial()));
            ObservationRecorded latest = null;
            for (var e : of(own, ObservationRecorded.class).toList()) {
                if (e.trial().equals(start.trial())
                        && (latest == null || !e.date().isBefore(latest.date()))) latest = e;
            }
            assertThat(shownTrial.latest()).isEqualTo(latest == null ? null : latest.value());
            assertThat(shownTrial.latestOn()).isEqualTo(latest == null ? null : latest.date());
            assertThat(shownTrial.change())
                    .isEqualTo(
                            latest == null
                                    ? null
                                    : latest.value()
                                            .value()
                                            .subtract(start.baseline().value())
                                            .toPlainString());
        }
    }

    private static void checkFlows(Dashboard shown, List<Recorded<Event>> all, Predicate<RegionCode> here) {
        var circulated = new ArrayList<String>();
        var adopted = new ArrayList<String>();
        for (var one : all) {
            var home = one.envelope().region();
            if (one.event() instanceof SolutionCirculated e) e.regions().forEach(to -> circulated.add(home + ">" + to));
            if (one.event() instanceof SolutionProposed e && e.adaptedFrom() != null) {
                var source = one.envelope().toRegions();
                adopted.add((source.isEmpty() ? home : source.getFirst()) + ">" + home);
            }
        }
        assertThat(counts(shown.circulation().circulated())).isEqualTo(counts(circulated, here));
        assertThat(counts(shown.circulation().adopted())).isEqualTo(counts(adopted, here));
    }

    private static Map<String, Integer> counts(List<Flow> flows) {
        return flows.stream().collect(Collectors.toMap(flow -> flow.from() + ">" + flow.to(), Flow::count));
    }

    private static Map<String, Integer> counts(List<String> flows, Predicate<RegionCode> here) {
        return flows.stream()
                .filter(flow -> Stream.of(flow.split(">")).anyMatch(code -> here.test(new RegionCode(code))))
                .collect(Collectors.toMap(flow -> flow, flow -> 1, Integer::sum));
    }

    /** Whatever part of an event is a party has been heard. */
    private static void checkHeard(Dashboard shown, List<Event> own) {
        var heard = own.stream()
                .flatMap(NaiveUndertakings::parties)
                .filter(Party::ofPerson)
                .map(Party::constituency)
                .collect(Collectors.toSet());
        var members = shown.members().byConstituency();
        assertThat(shown.notYetHeard())
                .containsExactlyElementsOf(Arrays.stream(Constituency.values())
                        .filter(one -> one.stated() && members.get(one) > 0 && !heard.contains(one))
                        .toList());
    }

    private static Stream<Party> parties(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(part -> part.getType() == Party.class)
                .map(part -> {
                    try {
                        return (Party) part.getAccessor().invoke(event);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                })
                .filter(Objects::nonNull);
    }

    private static List<Event> events(List<Recorded<Event>> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }

    private static <E extends Event> Stream<E> of(List<Event> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private static long count(List<Event> events, Class<? extends Event> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private static boolean any(List<Event> events, Class<? extends Event> type) {
        return count(events, type) > 0;
    }

    private static Event last(List<Event> events, Class<?>... types) {
        return events.reversed().stream()
                .filter(event -> Arrays.stream(types).anyMatch(type -> type.isInstance(event)))
                .findFirst()
                .orElse(null);
    }
}
