package org.creativespaces.query.region;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.ReadStore;
import org.jspecify.annotations.Nullable;

/** The figures of the regions and of the nation. */
public final class RegionQueries {
    /** Where a day begins and ends, by which a commitment is overdue or not. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Counted counted;
    private final LatestActs latest;
    private final Undertakings undertakings;
    private final Positions positions;
    private final Clock clock;

    RegionQueries(ReadStore store, LatestActs latest, Undertakings undertakings, Positions positions, Clock clock) {
        this.counted = new Counted(store);
        this.latest = latest;
        this.undertakings = undertakings;
        this.positions = positions;
        this.clock = clock;
    }

    /** Every region of the programme, whether anything has happened in it or not, as everybody may see it. */
    public List<RegionCard> regions() {
        return Regions.all().stream().map(this::card).toList();
    }

    private RegionCard card(Region region) {
        var row = counted.row(region);
        var members = counted.members(region);
        var suppression = Suppression.ofRegion(new Suppression.Cells(members, row.heard()));
        return new RegionCard(
                region.code(),
                region.name(),
                row.spaces(),
                suppression.total(Counts.total(members)),
                counted.solutions(region),
                counted.solutions(region),
                row.positions().total(),
                new Links(region).all());
    }

    /** The dashboard of a region, or of the nation for null, as far as the reader may see it. */
    public Dashboard dashboard(@Nullable Region region, Viewer viewer) {
        var dashboard = complete(region, viewer);
        return oversees(viewer, region)
                ? dashboard
                : counted.suppression(region).of(dashboard);
    }

    /** The nation's small figures are some region's: only who oversees every region may see them. */
    private static boolean oversees(Viewer viewer, @Nullable Region region) {
        return region == null
                ? Regions.all().stream().allMatch(each -> viewer.oversees(each.code()))
                : viewer.oversees(region.code());
    }

    /** Before anything is suppressed. */
    Dashboard complete(@Nullable Region region, Viewer viewer) {
        var position = positions.lowest();
        var lag = positions.lag();
        var now = clock.instant();
        var links = new Links(region);
        var figures = counted.figures(region);
        return new Dashboard(
                region,
                position,
                lag,
                now,
                figures.row().spaces(),
                figures.members(),
                figures.solutions(now, links),
                figures.voice(),
                figures.livedExperienceShare(),
                figures.livedExperience(),
                figures.notYetHeard(),
                figures.organisations(),
                commitments(figures, viewer, now, links),
                RiskFigures.of(figures.openRisks(), figures.closedRisks(), links),
                TrialFigures.of(figures.trials(), undertakings.trials(figures.trials(), viewer), links),
                CirculationFigures.of(counted.flows(), links),
                figures.activity(),
                latest.tell(figures.row(), viewer),
                Definitions.of(links),
                links.all());
    }

    private CommitmentFigures commitments(Figures figures, Viewer viewer, Instant now, Links links) {
        var all = figures.commitments();
        var today = LocalDate.ofInstant(now, LONDON);
        return CommitmentFigures.of(all, undertakings.releases(all, viewer), today, links);
    }
}
