package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.solution.SolutionFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards as of random moments, against those of a program that has read only what was recorded by then. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastDashboardsTest {
    private static final Instant BEGAN = Instant.parse("2025-11-05T09:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
    private static final Viewer IN_LEEDS = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LEEDS), null, Set.of());

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** One program and what it has read. */
    private final class Program {
        final ReadFixture read = RegionModels.read();
        final SolutionFixture solutions = new SolutionFixture();
        final Solutions titles;
        final Spaces spaces;

        /** Takes for withheld what somebody says is so now. */
        Program(Story whole, @Nullable Solutions now) {
            opened.add(read);
            opened.add(solutions);
            titles = now == null
                    ? solutions.titles()
                    : ids -> withheldAs(now.find(ids), solutions.titles().find(ids));
            spaces = viewer -> hidden(whole, viewer);
        }

        void take(Story story) {
            read.take(story);
            solutions.read().take(story);
        }

        RegionQueries at(Instant now) {
            var clock = Clock.fixed(now, ZoneOffset.UTC);
            return new RegionQueries(
                    read.store(),
                    new LatestActs(titles, ids -> Map.of(), new PlainTexts()),
                    new Undertakings(titles, spaces, new PlainTexts()),
                    read,
                    read.past(clock),
                    clock);
        }
    }

    private static <K> Map<K, Solutions.Solution> withheldAs(
            Map<K, Solutions.Solution> now, Map<K, Solutions.Solution> then) {
        var known = new HashMap<K, Solutions.Solution>();
        then.forEach(
                (id, one) -> known.put(id, one.at(Long.MAX_VALUE, now.get(id).withheld())));
        return known;
    }

    private static Set<SpaceId> hidden(Story story, Viewer viewer) {
        return story.told().stream()
                .map(recorded -> recorded.event())
                .filter(SpaceOpened.class::isInstance)
                .map(SpaceOpened.class::cast)
                .filter(event -> event.visibility() == Visibility.MEMBERS && !viewer.oversees(event.region()))
                .map(SpaceOpened::space)
                .collect(Collectors.toSet());
    }

    @AfterEach
    void close() throws Exception {
        for (var each : opened) each.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_figure_is_that_of_a_program_which_has_read_no_more(long seed) {
        var random = new Random(seed);
        var story = RandomHistory.whole(seed, 700)
                .recorded(
                        BEGAN, () -> random.nextInt(3) == 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(900)));
        var now = story.last().recordedAt().plusSeconds(1);
        var program = new Program(story, null);
        program.take(story);
        var fresh = new Program(story, program.solutions.titles());
        var moments = random.longs(5, BEGAN.toEpochMilli() - 1, now.toEpochMilli())
                .sorted()
                .mapToObj(Instant::ofEpochMilli)
                .toList();
        for (var moment : moments) {
            // An earlier one first: whoever asks in whole months is told of a moment before.
            for (var asOf : List.of(new AsOf(moment).wholeMonths(), new AsOf(moment))) {
                if (asOf.moment().isBefore(lastRead(fresh, story))) continue;
                fresh.take(story.upTo(recordedBy(story, asOf.moment())));
                compare(program.at(now), fresh.at(asOf.moment()), asOf);
            }
        }
    }

    private static Instant lastRead(Program fresh, Story story) {
        var read = (int) fresh.read.lowest();
        return read == 0 ? Instant.MIN : story.told().get(read - 1).recordedAt();
    }

    private static long recordedBy(Story story, Instant moment) {
        return story.told().stream()
                .filter(recorded -> !recorded.recordedAt().isAfter(moment))
                .count();
    }

    private static void compare(RegionQueries past, RegionQueries fresh, AsOf asOf) {
        var regions = new ArrayList<@Nullable Region>(Regions.all());
        regions.add(null);
        var whole = asOf.equals(asOf.wholeMonths());
        for (var region : regions) {
            for (var viewer : List.of(AUDITOR, IN_LEEDS, Viewer.ANONYMOUS)) {
                if (!whole && !Dashboards.oversees(viewer, region)) continue;
                assertThat(told(past.dashboard(region, viewer, asOf)))
                        .as("%s as of %s", region, asOf)
                        .isEqualTo(told(fresh.dashboard(region, viewer, null)));
            }
        }
        var viewer = whole ? Viewer.ANONYMOUS : AUDITOR;
        assertThat(told(past.regions(viewer, asOf)))
                .isEqualTo(told(fresh.regions(viewer, null))
                        .put(
                                "asOf",
                                told(past.dashboard(null, viewer, asOf))
                                        .path("asOf")
                                        .asString()));
    }

    /** As it is answered, but for the link to itself, which names the moment. */
    private static ObjectNode told(Object answer) {
        var told = (ObjectNode) JSON.valueToTree(answer);
        told.remove("links");
        told.path("items").forEach(item -> ((ObjectNode) item).remove("links"));
        return told;
    }
}
