package org.creativespaces.query.region;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The figures of the regions and of the nation. */
public final class RegionQueries {
    private final ReadModel<DashboardRow> dashboards;
    private final ReadModel<MemberCounts> members;
    private final ReadModel<StageCounts> stages;
    private final LatestActs latest;
    private final Positions positions;
    private final Clock clock;

    RegionQueries(ReadStore store, LatestActs latest, Positions positions, Clock clock) {
        this.dashboards = store.readModel(DashboardProjection.NAME, DashboardRow.class);
        this.members = store.readModel(MembersProjection.NAME, MemberCounts.class);
        this.stages = store.readModel(StagesProjection.NAME, StageCounts.class);
        this.latest = latest;
        this.positions = positions;
        this.clock = clock;
    }

    private record MemberCounts(Map<Constituency, Integer> byConstituency) {}

    private record StageCounts(Map<Stage, Integer> byStage) {}

    /** Every region of the programme, whether anything has happened in it or not. */
    public List<RegionCard> regions() {
        return Regions.all().stream().map(this::card).toList();
    }

    private RegionCard card(Region region) {
        var figures = figures(region);
        var row = figures.row();
        return new RegionCard(
                region.code(),
                region.name(),
                row.spaces(),
                figures.members().total(),
                figures.solutions().total(),
                row.proposals().total(),
                row.positions().total(),
                links(region));
    }

    /** The dashboard of a region, or of the nation for null. */
    public Dashboard dashboard(@Nullable Region region, Viewer viewer) {
        var position = positions.lowest();
        var lag = positions.lag();
        var figures = figures(region);
        return new Dashboard(
                region,
                position,
                lag,
                clock.instant(),
                figures.row().spaces(),
                figures.members(),
                figures.solutions(),
                figures.voice(),
                figures.livedExperienceShare(),
                figures.notYetHeard(),
                figures.organisations(),
                figures.activity(),
                latest.tell(figures.row(), viewer),
                links(region));
    }

    private Figures figures(@Nullable Region region) {
        var name = region == null ? Buckets.NATIONAL : region.code().value();
        var counted = region == null ? Regions.all().stream() : Stream.of(region);
        var ofStages = counted.flatMap(each -> Buckets.rowsOf(each.code().value()).stream())
                .toList();
        return new Figures(
                dashboards.find(name).orElse(DashboardRow.EMPTY),
                Counts.sum(
                        Constituency.class,
                        members.find(Buckets.rowsOf(name)).stream()
                                .map(MemberCounts::byConstituency)
                                .toList()),
                Counts.sum(
                        Stage.class,
                        stages.find(ofStages).stream().map(StageCounts::byStage).toList()));
    }

    private static Map<String, String> links(@Nullable Region region) {
        var links = new LinkedHashMap<String, String>();
        var api = "/api/v1";
        links.put("self", region == null ? api + "/dashboard" : api + "/regions/" + region.code() + "/dashboard");
        var filter = region == null ? "" : "?region=" + region.code();
        links.put("solutions", api + "/solutions" + filter);
        links.put("spaces", api + "/spaces" + filter);
        links.put("events", api + "/feed" + filter);
        return links;
    }
}
