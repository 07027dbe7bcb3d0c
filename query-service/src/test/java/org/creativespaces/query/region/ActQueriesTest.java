package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.region.ActQueries.Act;
import org.creativespaces.query.solution.SolutionFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each list of acts against the figure that it is behind, for a history that nobody wrote. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActQueriesTest {
    private static final Instant BEGAN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Region LONDON = Regions.find(Story.LONDON).orElseThrow();
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());

    private final Story story = RandomHistory.whole(5, 400).recorded(BEGAN, () -> Duration.ofHours(3));
    private final Clock clock = Clock.fixed(story.last().recordedAt().plusSeconds(1), ZoneOffset.UTC);
    private final ReadFixture read = RegionModels.read();
    private final SolutionFixture solutions = new SolutionFixture();
    private final RegionQueries regions;
    private final ActQueries acts;

    ActQueriesTest() {
        read.take(story);
        solutions.read().take(story);
        regions = new RegionQueries(
                read.store(),
                new LatestActs(solutions.titles(), new FakeDirectory().people(), new PlainTexts()),
                new Undertakings(solutions.titles(), viewer -> Set.of(), new PlainTexts()),
                read,
                read.past(clock),
                clock);
        var ledger = new StoryLedger(() -> story);
        var decoder = new EventDecoder();
        acts = new ActQueries(regions, ledger, decoder, new ReadableSpaces(ledger, decoder));
    }

    @AfterAll
    void close() throws Exception {
        read.close();
        solutions.close();
    }

    private static ActFilter behind(ActsBehind figure) {
        return new ActFilter(figure, kind -> true, null, null, null, null);
    }

    private List<Act> all(ActFilter filter, Viewer viewer, @Nullable AsOf asOf) {
        return acts.list(LONDON, filter, viewer, asOf, null, Integer.MAX_VALUE).acts();
    }

    @Test
    void what_each_constituency_did_is_as_much_as_the_figure_says() {
        var dashboard = regions.dashboard(LONDON, AUDITOR, null);
        Map<ActsBehind, Function<Dashboard.Voice, @Nullable Integer>> figures = Map.of(
                ActsBehind.PROPOSALS, Dashboard.Voice::proposals,
                ActsBehind.POSITIONS, Dashboard.Voice::positions,
                ActsBehind.COMMITMENTS, Dashboard.Voice::commitments);
        figures.forEach((figure, count) -> {
            var acts = all(behind(figure), AUDITOR, null);
            assertThat(acts).as("%s", figure).isNotEmpty();
            for (var voice : dashboard.voice())
                assertThat(acts.stream().filter(act -> act.constituency() == voice.constituency()))
                        .as("%s of %s", figure, voice.constituency())
                        .hasSize(Objects.requireNonNull(count.apply(voice)));
        });
    }

    @Test
    void the_acts_of_one_constituency_are_all_that_it_did() {
        var all = all(behind(ActsBehind.HEARD), AUDITOR, null);
        var carers = new ActFilter(ActsBehind.HEARD, kind -> true, null, Constituency.CARER, null, null);
        assertThat(all(carers, AUDITOR, null))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(act -> act.constituency() == Constituency.CARER)
                        .toList());
    }

    @Test
    void of_who_is_a_member_and_was_not_heard_there_is_no_act_and_of_others_there_is() {
        var dashboard = regions.dashboard(LONDON, AUDITOR, null);
        var heard = all(behind(ActsBehind.HEARD), AUDITOR, null).stream()
                .map(Act::constituency)
                .collect(Collectors.toSet());
        for (var voice : dashboard.voice()) {
            var one = voice.constituency();
            if (!one.stated() || Objects.requireNonNull(voice.members()) == 0) continue;
            assertThat(heard.contains(one))
                    .as("%s", one)
                    .isNotEqualTo(dashboard.notYetHeard().contains(one));
        }
    }

    @Test
    void what_passed_between_two_regions_is_as_much_as_the_figure_says() {
        var circulation = regions.dashboard(LONDON, AUDITOR, null).circulation();
        assertThat(circulation.circulated()).isNotEmpty();
        assertThat(circulation.adopted()).isNotEmpty();
        circulation
                .circulated()
                .forEach(flow -> assertThat(between(ActsBehind.CIRCULATED, flow.from(), flow.to()))
                        .as("%s", flow)
                        .hasSize(flow.count()));
        circulation
                .adopted()
                .forEach(flow -> assertThat(between(ActsBehind.ADOPTED, flow.from(), flow.to()))
                        .as("%s", flow)
                        .hasSize(flow.count()));
    }

    private List<Act> between(ActsBehind figure, RegionCode from, RegionCode to) {
        return all(new ActFilter(figure, kind -> true, null, null, from, to), AUDITOR, null);
    }

    @Test
    void a_month_has_as_many_acts_of_a_kind_as_the_figure_says() {
        var all = all(behind(ActsBehind.ACTIVITY), AUDITOR, null);
        for (var month : regions.dashboard(LONDON, AUDITOR, null).activity()) {
            if (month.kind().startsWith("participant.") || month.kind().startsWith("organisation.mandate")) continue;
            assertThat(all.stream()
                            .filter(act -> act.told().type().equals(month.kind()))
                            .filter(act -> act.told().occurredAt().toString().startsWith(month.month())))
                    .as("%s", month)
                    .hasSize(month.count());
        }
    }

    @Test
    void one_month_and_some_kinds_are_what_is_asked_for_of_all() {
        var all = all(behind(ActsBehind.ACTIVITY), AUDITOR, null);
        var month = all.getLast().told().occurredAt().toString().substring(0, 7);
        var filter = new ActFilter(
                ActsBehind.ACTIVITY, "solution.endorsed"::equals, YearMonth.parse(month), null, null, null);
        assertThat(all(filter, AUDITOR, null))
                .isEqualTo(all.stream()
                        .filter(act -> act.told().type().equals("solution.endorsed"))
                        .filter(act -> act.told().occurredAt().toString().startsWith(month))
                        .toList());
    }

    @Test
    void everybody_is_told_the_same_acts_but_those_among_members_and_of_nobodys_constituency() {
        var hidden = story.told().stream()
                .map(recorded -> recorded.event())
                .filter(SpaceOpened.class::isInstance)
                .map(SpaceOpened.class::cast)
                .filter(opened -> opened.visibility() == Visibility.MEMBERS)
                .map(SpaceOpened::space)
                .collect(Collectors.toSet());
        assertThat(hidden).isNotEmpty();
        for (var figure : ActsBehind.values()) {
            var full = all(behind(figure), AUDITOR, null);
            var told = all(behind(figure), Viewer.ANONYMOUS, null);
            assertThat(told)
                    .as("%s", figure)
                    .extracting(act -> act.told().eventId())
                    .containsExactlyElementsOf(full.stream()
                            .filter(act -> isOpen(act.told().spaceId(), hidden))
                            .map(act -> act.told().eventId())
                            .toList());
            assertThat(told).as("%s", figure).extracting(Act::constituency).containsOnlyNulls();
            assertThat(told)
                    .as("%s", figure)
                    .extracting(act -> act.told().type())
                    .noneMatch(type -> type.startsWith("participant.") || type.contains("mandate"));
        }
        assertThat(all(behind(ActsBehind.ACTIVITY), Viewer.ANONYMOUS, null))
                .hasSizeLessThan(all(behind(ActsBehind.ACTIVITY), AUDITOR, null).size());
    }

    private static boolean isOpen(@Nullable SpaceId space, Set<SpaceId> hidden) {
        return space == null || !hidden.contains(space);
    }

    @Test
    void parts_of_a_list_are_the_list() {
        var filter = behind(ActsBehind.ACTIVITY);
        var parts = new ArrayList<Act>();
        Long before = null;
        do {
            var part = acts.list(LONDON, filter, Viewer.ANONYMOUS, null, before, 20);
            assertThat(part.acts()).hasSizeLessThanOrEqualTo(20);
            parts.addAll(part.acts());
            before = part.before();
        } while (before != null);
        assertThat(parts).isEqualTo(all(filter, Viewer.ANONYMOUS, null));
    }

    @Test
    void of_the_past_only_what_was_recorded_by_then_is_told_and_in_whole_months_to_most() {
        var asOf = new AsOf(BEGAN.plus(Duration.ofDays(45)));
        var filter = behind(ActsBehind.ACTIVITY);
        var now = all(filter, AUDITOR, null);
        assertThat(all(filter, AUDITOR, asOf))
                .isNotEmpty()
                .extracting(act -> act.told().eventId())
                .containsExactlyElementsOf(now.stream()
                        .filter(act -> !act.recordedAt().isAfter(asOf.moment()))
                        .map(act -> act.told().eventId())
                        .toList());
        assertThat(acts.list(LONDON, filter, Viewer.ANONYMOUS, asOf, null, 1).asOf())
                .isEqualTo(asOf.wholeMonths().moment());
        assertThat(all(filter, Viewer.ANONYMOUS, asOf))
                .isNotEmpty()
                .noneMatch(act -> act.recordedAt().isAfter(asOf.wholeMonths().moment()));
    }

    @Test
    void a_constituency_that_did_nothing_has_no_acts() {
        var quiet =
                new ActFilter(ActsBehind.VOICE, kind -> true, YearMonth.of(1999, 1), Constituency.CARER, null, null);
        assertThat(acts.list(LONDON, quiet, AUDITOR, null, null, 5).before()).isNull();
        assertThat(all(quiet, AUDITOR, null)).isEmpty();
    }
}
