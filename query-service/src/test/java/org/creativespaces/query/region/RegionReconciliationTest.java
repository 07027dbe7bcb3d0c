package org.creativespaces.query.region;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.creativespaces.events.Regions;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dashboards count step by step, against what looking through all events finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionReconciliationTest {
    /** In the evening, when it is tomorrow in London already. */
    private static final Instant LATE = Instant.parse("2026-04-10T23:30:00Z");

    private final ReadFixture read = new ReadFixture(
            new DashboardProjection(),
            new MembersProjection(),
            new StagesProjection(),
            new UndertakingsProjection(),
            new FlowsProjection());
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

        NaiveDashboard.check(regions.complete(null, Viewer.ANONYMOUS), story.told());
        for (var region : Regions.all()) {
            NaiveDashboard.check(regions.complete(region, Viewer.ANONYMOUS), story.told());
        }
        read.close();
    }
}
