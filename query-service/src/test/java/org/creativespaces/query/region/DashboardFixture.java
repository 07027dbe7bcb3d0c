package org.creativespaces.query.region;

import java.time.Clock;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.jspecify.annotations.Nullable;

/** Dashboards of a story, for those who lay them out. */
public final class DashboardFixture implements AutoCloseable {
    private final ReadFixture read = RegionModels.read();
    private final RegionQueries regions;

    public DashboardFixture(Story story) {
        var directory = new FakeDirectory();
        read.take(story);
        regions = new RegionQueries(
                read.store(),
                new LatestActs(directory.solutions(), directory.people(), new PlainTexts()),
                new Undertakings(directory.solutions(), viewer -> Set.of(), new PlainTexts()),
                read,
                read.past(Clock.systemUTC()),
                Clock.systemUTC());
    }

    public Dashboard of(Region region, Viewer viewer, @Nullable AsOf asOf) {
        return regions.dashboard(region, viewer, asOf);
    }

    public Dashboard of(Region region, Viewer viewer) {
        return of(region, viewer, null);
    }

    public Past past() {
        return read.past(Clock.systemUTC());
    }

    public RegionQueries regions() {
        return regions;
    }

    @Override
    public void close() {
        read.close();
    }
}
