package org.creativespaces.query.region;

import java.time.Clock;
import org.creativespaces.events.Region;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.ReadModels;
import org.jspecify.annotations.Nullable;

/** The figures of the regions and of the nation, as they are and as they were. */
public final class RegionQueries {
    private final Counted counted;
    private final LatestActs latest;
    private final Undertakings undertakings;
    private final Positions positions;
    private final Past past;
    private final PastCounts pastCounts;
    private final Clock clock;

    RegionQueries(
            ReadModels models,
            LatestActs latest,
            Undertakings undertakings,
            Positions positions,
            Past past,
            Clock clock) {
        this.counted = new Counted(models);
        this.latest = latest;
        this.undertakings = undertakings;
        this.positions = positions;
        this.past = past;
        this.pastCounts = new PastCounts(past);
        this.clock = clock;
    }

    /**
     * Every region of the programme, whether anything has happened in it or not, as everybody may see it.
     *
     * @param asOf the moment asked about; null for the present
     */
    public RegionCards regions(Viewer viewer, @Nullable AsOf asOf) {
        return at(null, viewer, asOf).cards();
    }

    /**
     * The dashboard of a region, or of the nation for null, as far as the reader may see it.
     *
     * @param asOf the moment asked about; null for the present
     */
    public Dashboard dashboard(@Nullable Region region, Viewer viewer, @Nullable AsOf asOf) {
        return at(region, viewer, asOf).of(region, viewer);
    }

    /** Before anything is suppressed. */
    Dashboard complete(@Nullable Region region, Viewer viewer) {
        return present().complete(region, viewer);
    }

    /** What there was at a moment, as far as the reader may ask about it. */
    Dashboards at(@Nullable Region region, Viewer viewer, @Nullable AsOf asOf) {
        if (asOf == null) return present();
        return past(Dashboards.oversees(viewer, region) ? asOf : asOf.wholeMonths());
    }

    private Dashboards present() {
        var position = positions.lowest();
        var lag = positions.lag();
        return new Dashboards(counted, latest, undertakings, position, lag, new AsOf(clock.instant()), false);
    }

    /** Names are those of now, for whoever was erased has none any more; titles are those of then. */
    private Dashboards past(AsOf asOf) {
        past.awaitPresent();
        var position = past.positionAt(asOf);
        var then = pastCounts.at(position);
        var titles = new TitlesThen(latest.solutions(), then, position);
        return new Dashboards(
                then,
                new LatestActs(titles, latest.people(), latest.texts()),
                new Undertakings(titles, undertakings.spaces(), undertakings.texts()),
                position,
                0,
                asOf,
                true);
    }
}
