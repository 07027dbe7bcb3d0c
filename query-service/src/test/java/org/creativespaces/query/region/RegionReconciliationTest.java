package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Event;
import org.creativespaces.events.Regions;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.feed.FollowedLinks;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dashboards count step by step, against what looking through the events behind each figure finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionReconciliationTest {
    /** In the evening, when it is tomorrow in London already. */
    private static final Instant LATE = Instant.parse("2026-04-10T23:30:00Z");

    private static final Viewer AUDITOR = new Viewer(Set.of(Viewer.Role.AUDITOR), Set.of(), null, Set.of());

    private final ReadFixture read = RegionModels.read();
    private final FakeDirectory directory = new FakeDirectory();
    private final RegionQueries regions = new RegionQueries(
            read.store(),
            new LatestActs(directory.solutions(), directory.people(), new PlainTexts()),
            new Undertakings(directory.solutions(), viewer -> Set.of(), new PlainTexts()),
            read,
            read.past(Clock.systemUTC()),
            Clock.fixed(LATE, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_figure_of_every_dashboard_is_that_of_its_events(long seed) {
        var story = RandomHistory.whole(seed, 1_500);
        read.take(story);

        var links = new FollowedLinks(story);
        check(regions.complete(null, AUDITOR), story, links);
        for (var region : Regions.all()) check(regions.complete(region, AUDITOR), story, links);
        checkLatestOfPublicSpaces(story.told());
        checkCards(story.told());
        read.close();
    }

    /** With all events, and with those alone to which the link of each figure leads. */
    private static void check(Dashboard shown, Story story, FollowedLinks links) {
        NaiveDashboard.check(shown, story.told());
        NaiveDashboard.check(shown, new Behind(shown, story.told(), links));
    }

    private void checkLatestOfPublicSpaces(List<Recorded<Event>> all) {
        var hidden = all.stream()
                .filter(one -> one.event() instanceof SpaceOpened e && e.visibility() == Visibility.MEMBERS)
                .map(one -> one.envelope().space())
                .collect(Collectors.toSet());
        assertThat(regions.complete(null, Viewer.ANONYMOUS).latest())
                .extracting(Dashboard.Latest::position)
                .isEqualTo(NaiveDashboard.latest(all, space -> !hidden.contains(space)));
    }

    private void checkCards(List<Recorded<Event>> all) {
        for (var card : regions.regions(Viewer.ANONYMOUS, null).items()) {
            var region = Regions.all().stream()
                    .filter(each -> each.code().equals(card.code()))
                    .findFirst()
                    .orElseThrow();
            var dashboard = regions.complete(region, Viewer.ANONYMOUS);
            assertThat(card.spaces()).isEqualTo(dashboard.spaces());
            assertThat(card.solutions()).isEqualTo(dashboard.solutions().total());
            assertThat(card.proposals()).isEqualTo(dashboard.solutions().total());
            assertThat(card.positions())
                    .isEqualTo(all.stream()
                            .filter(one -> one.envelope().region().equals(card.code()))
                            .filter(one ->
                                    one.event() instanceof PositionEvent && !(one.event() instanceof PositionWithdrawn))
                            .count());
            if (card.members() != null)
                assertThat(card.members()).isEqualTo(dashboard.members().total());
        }
    }
}
