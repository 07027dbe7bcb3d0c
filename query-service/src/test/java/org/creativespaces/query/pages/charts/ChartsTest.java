package org.creativespaces.query.pages.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.pages.charts.Months.Sort;
import org.creativespaces.query.region.CirculationFigures;
import org.creativespaces.query.region.CirculationFigures.Flow;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.region.DashboardFixture;
import org.creativespaces.query.solution.trial.TrialView;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is drawn is what is counted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartsTest {
    private static final Region LONDON = Regions.find(Story.LONDON).orElseThrow();
    private static final Viewer AUDITOR = new Viewer(Set.of(Viewer.Role.AUDITOR), Set.of(), null, Set.of());
    private static final Dashboard DASHBOARD = dashboard(RandomHistory.whole(1, 600));
    private static final Dashboard NOTHING = dashboard(new Story());

    private static Dashboard dashboard(Story story) {
        try (var fixture = new DashboardFixture(story)) {
            return fixture.of(LONDON, AUDITOR);
        }
    }

    @Test
    void a_width_is_a_part_of_the_whole_and_nothing_of_nothing() {
        assertThat(Percent.of(1, 8)).isEqualTo("12.5%");
        assertThat(Percent.of(1, 3)).isEqualTo("33.33%");
        assertThat(Percent.of(10, 10)).isEqualTo("100%");
        assertThat(Percent.of(0, 7)).isEqualTo("0%");
        assertThat(Percent.of(3, 0)).isEqualTo("0%");
    }

    @Test
    void a_funnel_counts_every_solution_once_and_who_came_further_at_each_stage_before() {
        var funnel = Funnel.of(DASHBOARD);

        assertThat(funnel.total()).isPositive();
        assertThat(funnel.steps().stream().mapToInt(Funnel.Step::count).sum()).isEqualTo(funnel.total());
        var up = funnel.steps().stream().filter(Funnel.Step::onTheWay).toList();
        assertThat(up).extracting(Funnel.Step::stage).startsWith(Stage.PROPOSED).endsWith(Stage.ADOPTED);
        for (var i = 0; i + 1 < up.size(); i++) {
            var next = up.get(i + 1);
            assertThat(up.get(i).beyond()).isGreaterThanOrEqualTo(next.count() + next.beyond());
        }
        assertThat(funnel.agreed()).isEqualTo(up.get(1).count() + up.get(1).beyond());
    }

    @Test
    void a_funnel_of_nothing_has_no_widths() {
        assertThat(Funnel.of(NOTHING).steps())
                .allSatisfy(step -> assertThat(step.here()).isEqualTo("0%"));
    }

    @Test
    void a_voice_is_measured_against_the_share_of_members_on_one_scale() {
        var voices = Voices.of(DASHBOARD);
        var lived = voices.rows().stream().filter(Voices.Row::lived).map(Voices.Row::constituency);

        assertThat(lived).isSubsetOf(Constituency.SERVICE_USER, Constituency.CARER);
        assertThat(voices.hidden()).isZero();
        for (var measure = 0; measure < 4; measure++) {
            var number = measure;
            var widths = voices.rows().stream()
                    .map(row -> row.measures().get(number))
                    .flatMap(one -> List.of(one.width(), one.mark()).stream())
                    .toList();
            assertThat(widths).contains("100%");
        }
        assertThat(Voices.of(NOTHING).rows()).isEmpty();
    }

    @Test
    void who_carries_most_comes_first_and_what_is_carried_is_all_there_is() {
        var risks = DASHBOARD.risks();
        var carried = Carried.of(risks, Map.of());

        assertThat(carried.carriers().stream()
                        .mapToDouble(Carried.Carrier::total)
                        .sum())
                .isCloseTo(risks.points(), offset(0.001));
        assertThat(carried.carriers()).isSortedAccordingTo((a, b) -> Double.compare(b.total(), a.total()));
        assertThat(carried.matrix())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(carried.matrix().getFirst().getLast())
                .satisfies(worst -> assertThat(List.of(worst.likelihood(), worst.impact(), worst.grave()))
                        .containsExactly(5, 5, 4));
        assertThat(carried.matrix().getLast().getFirst().grave()).isOne();
        assertThat(carried.matrix().stream()
                        .flatMap(List::stream)
                        .mapToInt(Carried.Cell::count)
                        .sum())
                .isEqualTo(risks.open());
    }

    @Test
    void months_without_anything_have_their_place_too() {
        var months = Months.of(DASHBOARD);

        assertThat(months.total())
                .isEqualTo(DASHBOARD.activity().stream()
                        .mapToInt(Dashboard.Month::count)
                        .sum());
        for (var i = 0; i + 1 < months.columns().size(); i++)
            assertThat(months.columns().get(i + 1).month())
                    .isEqualTo(months.columns().get(i).month().plusMonths(1));
        assertThat(months.columns().stream().mapToInt(Months.Column::total).max())
                .hasValue(months.most());
        assertThat(months.columns())
                .filteredOn(column -> column.month().equals(months.busiest()))
                .singleElement()
                .satisfies(column -> assertThat(column.boxes().stream()
                                .mapToInt(Months.Box::height)
                                .sum())
                        .isCloseTo(months.height(), within(3)));
        assertThat(Months.of(NOTHING).busiest()).isNull();
    }

    @Test
    void only_the_latest_five_years_are_drawn() {
        var space = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
        var text = new Sealed("eyJhIjoiYiJ9..YQ.YQ.YQ");
        var story = new Story().in(Story.LONDON, space);
        story.at("2015-01-01T00:00:00.000Z").tell(new SpaceClosed(space, text));
        story.at("2026-01-05T00:00:00.000Z").tell(new SpaceClosed(space, text));
        var months = Months.of(dashboard(story));

        assertThat(months.columns()).hasSize(60);
        assertThat(months.columns().getLast().month()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(months.total()).isOne();
    }

    @Test
    void every_kind_of_act_is_of_some_sort() {
        var kinds = EventTypes.all().stream()
                .map(EventTypes::nameOf)
                .map(EventTypes::shortName)
                .toList();

        assertThat(kinds)
                .filteredOn(kind -> Sort.of(kind) == Sort.DONE)
                .allMatch(kind -> kind.startsWith("solution."))
                .contains("solution.action_committed", "solution.trial_concluded", "solution.circulated");
        assertThat(kinds)
                .filteredOn(kind -> Sort.of(kind) == Sort.SAID)
                .contains("solution.proposed", "solution.endorsed", "challenge.narrative_shared")
                .doesNotContain("solution.withheld", "space.opened");
    }

    @Test
    void ways_between_regions_are_as_wide_as_what_was_adopted() {
        var leeds = new RegionCode("E08000035");
        var ribbons = Ribbons.of(new CirculationFigures(
                List.of(new Flow(Story.LONDON, leeds, 3), new Flow(leeds, Story.LONDON, 1)),
                List.of(new Flow(Story.LONDON, leeds, 2)),
                ""));

        assertThat(ribbons.ways())
                .extracting(way -> way.from().code(), Ribbons.Way::passed, Ribbons.Way::adopted)
                .containsExactly(tuple(Story.LONDON, 3, 2), tuple(leeds, 1, 0));
        assertThat(ribbons.ways().getFirst().thickness()).isPositive();
        assertThat(ribbons.ways().getLast().thickness()).isZero();
        assertThat(ribbons.rows().stream().filter(row -> row.region().code().equals(leeds)))
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.given(), row.taken())).containsExactly(0, 2));
    }

    @Test
    void times_have_their_place_and_at_most_six_days_are_named() {
        var from = Instant.parse("2024-03-05T10:00:00Z");
        for (var days : List.of(0, 1, 5, 20, 80, 300, 900, 4_000, 20_000)) {
            var to = from.plus(Duration.ofDays(days));
            var scale = new TimeScale(from, to);
            assertThat(scale.ticks()).as("%s days", days).hasSizeBetween(1, 6);
            assertThat(scale.place(from)).isEqualTo(2);
            assertThat(scale.place(from.minusSeconds(9))).isEqualTo(2);
            if (days > 3) assertThat(scale.place(to)).isEqualTo(98);
        }
        assertThat(new TimeScale(from, from.plus(Duration.ofDays(300))).ticks())
                .extracting(TimeScale.Tick::day)
                .startsWith(LocalDate.of(2024, 5, 1));
    }

    @Test
    void what_a_trial_measured_is_drawn_from_nothing_up() {
        var day = LocalDate.of(2026, 4, 1);
        var trial = new TrialView(
                TrialId.of("0190a5c0-0000-7000-8000-000000000001"),
                1,
                null,
                "ward",
                "days",
                Decimal.of("40"),
                day,
                null,
                List.of(
                        new TrialView.Observation(Decimal.of("20"), day.plusDays(10), null),
                        new TrialView.Observation(Decimal.of("30"), day.plusDays(20), null)),
                null);
        var measured = Measured.of(trial);

        assertThat(measured.baseline()).isEqualTo(24);
        assertThat(measured.points()).extracting(Measured.Point::y).containsExactly(70.0, 47.0);
        assertThat(measured.points()).extracting(Measured.Point::last).containsExactly(false, true);
    }

    @Test
    void signs_of_the_same_moment_do_not_lie_upon_each_other() {
        var moment = Instant.parse("2026-03-05T10:00:00Z");
        var items = Stream.of(moment, moment.plusSeconds(9), moment.plus(Duration.ofDays(300)))
                .map(time -> new Timeline.Item("solution.revision", "1", time, null, "", "n"))
                .toList();

        var lane = Timeline.of(List.of(Timeline.Lane.of("words", items)), moment)
                .lanes()
                .getFirst();
        assertThat(lane.marks().get(1).y()).isGreaterThan(lane.marks().get(0).y());
        assertThat(lane.marks().get(2).y()).isEqualTo(lane.marks().get(0).y());
        assertThat(lane.height()).isGreaterThan(lane.marks().get(1).y());
    }
}
