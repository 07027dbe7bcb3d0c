package org.creativespaces.query.region;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.directory.Solutions.Solution;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What the projections have counted for a region, or for the nation for null. */
final class Counted {
    private final ReadModel<DashboardRow> dashboards;
    private final ReadModel<Heard> heard;
    private final ReadModel<MemberCounts> members;
    private final ReadModel<StagesRow> stages;
    private final ReadModel<StageCounts> stageCounts;
    private final ReadModel<StageStays> stageStays;
    private final ReadModel<UndertakingsRow> undertakings;
    private final ReadModel<FlowsRow> flows;

    Counted(ReadModels models) {
        var happened = new DashboardProjection();
        var stages = new StagesProjection();
        this.dashboards = models.readModel(happened);
        this.heard = models.readModel(happened, Heard.class, row -> new Heard(row.heard()));
        this.members = models.readModel(
                new MembersProjection(), MemberCounts.class, row -> new MemberCounts(row.byConstituency()));
        this.stages = models.readModel(stages);
        this.stageCounts = models.readModel(stages, StageCounts.class, row -> new StageCounts(row.byStage()));
        this.stageStays = models.readModel(stages, StageStays.class, row -> new StageStays(row.stays()));
        this.undertakings = models.readModel(new UndertakingsProjection());
        this.flows = models.readModel(new FlowsProjection());
    }

    private record Heard(Set<Constituency> heard) {}

    private record MemberCounts(Map<Constituency, Integer> byConstituency) {}

    private record StageCounts(Map<Stage, Integer> byStage) {}

    private record StageStays(Map<Stage, Stays> stays) {}

    Figures figures(@Nullable Region region) {
        var buckets = bucketsOf(region);
        return new Figures(row(region), members(region), stays(buckets), undertakings.find(buckets));
    }

    DashboardRow row(@Nullable Region region) {
        return dashboards.find(name(region)).orElse(DashboardRow.EMPTY);
    }

    Map<Constituency, Integer> members(@Nullable Region region) {
        var counts = members.find(Buckets.rowsOf(name(region))).stream().map(MemberCounts::byConstituency);
        return Counts.sum(Constituency.class, counts.toList());
    }

    int solutions(Region region) {
        return stageCounts.find(bucketsOf(region)).stream()
                .mapToInt(counts -> Counts.total(counts.byStage()))
                .sum();
    }

    boolean withheld(Solution solution) {
        return stages.find(
                        Buckets.rowOf(solution.region().value(), solution.id().value()))
                .map(row -> row.solutions().get(solution.id().toString()))
                .filter(journey -> journey.facts().withheld())
                .isPresent();
    }

    FlowsRow flows() {
        return flows.find(FlowsProjection.ROW).orElse(FlowsRow.NONE);
    }

    Suppression suppression(@Nullable Region region) {
        return region == null
                ? Suppression.ofNation(Regions.all().stream().map(this::cells).toList())
                : Suppression.ofRegion(cells(region));
    }

    private Suppression.Cells cells(Region region) {
        var acting = heard.find(name(region)).map(Heard::heard).orElse(Set.of());
        return new Suppression.Cells(members(region), acting);
    }

    private Map<Stage, Stays> stays(Collection<String> buckets) {
        var stays = new EnumMap<Stage, Stays>(Stage.class);
        stageStays
                .find(buckets)
                .forEach(bucket -> bucket.stays().forEach((stage, some) -> stays.merge(stage, some, Stays::plus)));
        return stays;
    }

    /** What is kept in buckets by solution is kept for regions only. */
    private static List<String> bucketsOf(@Nullable Region region) {
        var counted = region == null ? Regions.all() : List.of(region);
        return counted.stream()
                .flatMap(each -> Buckets.rowsOf(each.code().value()).stream())
                .toList();
    }

    private static String name(@Nullable Region region) {
        return region == null ? Buckets.NATIONAL : region.code().value();
    }
}
