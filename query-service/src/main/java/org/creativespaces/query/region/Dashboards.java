package org.creativespaces.query.region;

import java.util.List;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The dashboards of one moment.
 *
 * @param position the last event that is taken into account
 * @param lag how many events are not, though they should be
 * @param now the moment
 * @param past whether it was asked for, rather than being the present
 */
record Dashboards(
        Counted counted,
        LatestActs latest,
        Undertakings undertakings,
        long position,
        long lag,
        AsOf now,
        boolean past) {
    /** Every region of the programme, whether anything has happened in it or not, as everybody may see it. */
    RegionCards cards() {
        return new RegionCards(position, Regions.all().stream().map(this::card).toList(), past ? now.moment() : null);
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
                links(region).all());
    }

    /** The dashboard of a region, or of the nation for null, as far as the reader may see it. */
    Dashboard of(@Nullable Region region, Viewer viewer) {
        var dashboard = complete(region, viewer);
        return oversees(viewer, region)
                ? dashboard
                : counted.suppression(region).of(dashboard);
    }

    /** The nation's small figures are some region's: only who oversees every region may see them. */
    static boolean oversees(Viewer viewer, @Nullable Region region) {
        return region == null
                ? Regions.all().stream().allMatch(each -> viewer.oversees(each.code()))
                : viewer.oversees(region.code());
    }

    /** Before anything is suppressed. */
    Dashboard complete(@Nullable Region region, Viewer viewer) {
        var moment = now.moment();
        var links = links(region);
        var figures = counted.figures(region);
        return new Dashboard(
                region,
                position,
                lag,
                moment,
                figures.row().spaces(),
                figures.members(),
                figures.solutions(moment, links),
                figures.voice(),
                figures.livedExperienceShare(),
                figures.livedExperience(),
                figures.notYetHeard(),
                figures.organisations(),
                commitments(figures.commitments(), viewer, links),
                RiskFigures.of(figures.openRisks(), figures.closedRisks(), links),
                TrialFigures.of(figures.trials(), undertakings.trials(figures.trials(), viewer), links),
                CirculationFigures.of(counted.flows(), links),
                figures.activity(),
                latest.tell(figures.row(), viewer),
                Definitions.of(links),
                links.all());
    }

    private CommitmentFigures commitments(List<Commitment> all, Viewer viewer, Links links) {
        return CommitmentFigures.of(all, undertakings.releases(all, viewer), now.day(), links);
    }

    private Links links(@Nullable Region region) {
        return new Links(region, past ? now.moment() : null);
    }
}
