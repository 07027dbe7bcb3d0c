package org.creativespaces.query.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.query.pages.charts.Carried;
import org.creativespaces.query.pages.charts.Funnel;
import org.creativespaces.query.pages.charts.Months;
import org.creativespaces.query.pages.charts.Voices;
import org.creativespaces.query.region.ActsBehind;
import org.creativespaces.query.region.CirculationFigures;
import org.creativespaces.query.region.CommitmentFigures;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.region.TrialFigures;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard's figures as the page draws them.
 *
 * @param undertakers the organisations that undertook something, those with something overdue first
 * @param flows what passed between the region and others
 */
public record RegionFigures(
        Dashboard dashboard,
        Funnel funnel,
        Voices voices,
        List<Constituency> unheard,
        List<Undertaker> undertakers,
        Carried carried,
        List<Tested> trials,
        List<Flow> flows,
        Months months,
        List<Dashboard.Latest> latest) {
    private static final int LATEST = 10;

    /** An organisation and what became of what it undertook. */
    public record Undertaker(OrganisationId id, @Nullable String name, CommitmentFigures.Tally commitments) {}

    /** A trial, and whether what it measures has a longer bar than the baseline. */
    public record Tested(
            TrialFigures.OfTrial trial,
            String baseline,
            @Nullable String latest) {}

    /** What passed from one region to another. */
    public record Flow(RegionCode from, RegionCode to, int circulated, int adopted) {}

    /** Where the acts are that a figure of the dashboard is worked out from; null for what lists of other things are behind. */
    public @Nullable ActsBehind behind(String figure) {
        return switch (figure) {
            case "voice", "livedExperience", "livedExperienceShare" -> ActsBehind.VOICE;
            case "notYetHeard" -> ActsBehind.HEARD;
            case "trials" -> ActsBehind.TRIALS;
            case "circulation" -> ActsBehind.CIRCULATION;
            case "activity", "latest" -> ActsBehind.ACTIVITY;
            default -> null;
        };
    }

    /** @param names of organisations */
    static RegionFigures of(Dashboard dashboard, Map<OrganisationId, String> names) {
        return new RegionFigures(
                dashboard,
                Funnel.of(dashboard),
                Voices.of(dashboard),
                dashboard.notYetHeard(),
                undertakers(dashboard, names),
                Carried.of(dashboard.risks(), names),
                dashboard.trials().trials().stream().map(Trials::tested).toList(),
                flows(dashboard),
                Months.of(dashboard),
                dashboard.latest().stream().limit(LATEST).toList());
    }

    private static List<Undertaker> undertakers(Dashboard dashboard, Map<OrganisationId, String> names) {
        return dashboard.commitments().organisations().stream()
                .map(one -> new Undertaker(one.organisationId(), names.get(one.organisationId()), one.commitments()))
                .sorted((one, other) ->
                        other.commitments().overdue() - one.commitments().overdue())
                .toList();
    }

    private static List<Flow> flows(Dashboard dashboard) {
        var circulation = dashboard.circulation();
        return Stream.concat(circulation.circulated().stream(), circulation.adopted().stream())
                .map(flow -> List.of(flow.from(), flow.to()))
                .distinct()
                .map(way -> new Flow(
                        way.getFirst(),
                        way.getLast(),
                        count(circulation.circulated(), way),
                        count(circulation.adopted(), way)))
                .toList();
    }

    private static int count(List<CirculationFigures.Flow> flows, List<RegionCode> way) {
        return flows.stream()
                .filter(flow -> List.of(flow.from(), flow.to()).equals(way))
                .mapToInt(CirculationFigures.Flow::count)
                .sum();
    }
}
