package org.creativespaces.query.region;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard.LivedExperience;
import org.creativespaces.query.region.Dashboard.Members;
import org.creativespaces.query.region.Dashboard.Month;
import org.creativespaces.query.region.Dashboard.OfOrganisations;
import org.creativespaces.query.region.Dashboard.OfStage;
import org.creativespaces.query.region.Dashboard.Solutions;
import org.creativespaces.query.region.Dashboard.Voice;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Works out the figures of a dashboard from what was counted; {@link Dashboard} defines them. */
record Figures(
        DashboardRow row,
        Map<Constituency, Integer> memberCounts,
        Map<Stage, Stays> stays,
        List<UndertakingsRow> undertakings) {
    private static final double DIGITS = 10_000;

    Members members() {
        var total = Counts.total(memberCounts);
        var told = new EnumMap<Constituency, @Nullable Integer>(Constituency.class);
        told.putAll(memberCounts);
        return new Members(total, told, share(livedExperience(memberCounts), total), false);
    }

    Solutions solutions(Instant now, Links links) {
        var stages = Arrays.stream(Stage.values())
                .map(stage -> ofStage(stage, stays.getOrDefault(stage, Stays.NONE), now, links))
                .toList();
        var byStage = new EnumMap<Stage, Integer>(Stage.class);
        stages.forEach(one -> byStage.put(one.stage(), one.count()));
        return new Solutions(Counts.total(byStage), byStage, stages);
    }

    private static OfStage ofStage(Stage stage, Stays stays, Instant now, Links links) {
        return new OfStage(
                stage,
                stays.lasting().size(),
                stays.medianDays(now).orElse(null),
                stays.longestSince().orElse(null),
                links.solutions(stage));
    }

    OfOrganisations organisations() {
        return new OfOrganisations(
                row.proposals().organisations(),
                row.positions().organisations(),
                row.commitments().organisations());
    }

    List<Voice> voice() {
        var carried = RiskFigures.carriedByPeople(openRisks());
        return Arrays.stream(Constituency.values())
                .map(constituency -> voice(constituency, carried))
                .toList();
    }

    private Voice voice(Constituency constituency, Map<Constituency, Integer> carried) {
        return new Voice(
                constituency,
                memberCounts.getOrDefault(constituency, 0),
                share(constituency, memberCounts),
                row.proposals().people().getOrDefault(constituency, 0),
                share(constituency, row.proposals().people()),
                row.positions().people().getOrDefault(constituency, 0),
                share(constituency, row.positions().people()),
                row.commitments().people().getOrDefault(constituency, 0),
                share(constituency, row.commitments().people()),
                RiskFigures.points(carried.getOrDefault(constituency, 0)),
                share(constituency, carried),
                false);
    }

    LivedExperience livedExperience() {
        var carried = RiskFigures.carriedByPeople(openRisks());
        return new LivedExperience(
                livedExperienceShare(List.of(memberCounts)),
                livedExperienceShare(List.of(row.proposals().people())),
                livedExperienceShare(List.of(row.positions().people())),
                livedExperienceShare(List.of(row.commitments().people())),
                livedExperienceShare(List.of(carried)),
                false);
    }

    @Nullable
    Double livedExperienceShare() {
        return livedExperienceShare(List.of(
                row.proposals().people(),
                row.positions().people(),
                row.commitments().people()));
    }

    List<Constituency> notYetHeard() {
        return Arrays.stream(Constituency.values())
                .filter(Constituency::stated)
                .filter(constituency -> memberCounts.getOrDefault(constituency, 0) > 0)
                .filter(constituency -> !row.heard().contains(constituency))
                .toList();
    }

    List<Month> activity() {
        return row.activity().months().entrySet().stream()
                .flatMap(month ->
                        month.getValue().stream().map(kind -> new Month(month.getKey(), kind.kind(), kind.count())))
                .toList();
    }

    List<Commitment> commitments() {
        return all(some -> some.commitments().values().stream());
    }

    List<Risk> openRisks() {
        return all(some -> some.risks().values().stream());
    }

    int closedRisks() {
        return undertakings.stream().mapToInt(UndertakingsRow::closedRisks).sum();
    }

    List<Trial> trials() {
        return all(some -> some.trials().values().stream());
    }

    private <T> List<T> all(Function<UndertakingsRow, Stream<T>> part) {
        return undertakings.stream().flatMap(part).toList();
    }

    private static @Nullable Double livedExperienceShare(Collection<Map<Constituency, Integer>> counts) {
        return share(
                counts.stream().mapToInt(Figures::livedExperience).sum(),
                counts.stream().mapToInt(Counts::total).sum());
    }

    private static int livedExperience(Map<Constituency, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().livedExperience())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static @Nullable Double share(Constituency constituency, Map<Constituency, Integer> counts) {
        return share(counts.getOrDefault(constituency, 0), Counts.total(counts));
    }

    /** With four digits; null of nothing. */
    static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : Math.round(DIGITS * part / whole) / DIGITS;
    }
}
