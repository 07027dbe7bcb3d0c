package org.creativespaces.query.pages;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.region.CirculationFigures;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard's figures as the page lays them out: rows that say nothing are left out, activity is added up by month.
 *
 * @param flows what passed between the region and others, by their names
 * @param livedExperience the share of members with lived experience in whole per cent; null while there are no members
 */
public record RegionFigures(
        Dashboard dashboard,
        int agreed,
        @Nullable Long livedExperience,
        List<Dashboard.OfStage> stages,
        List<Flow> flows,
        List<Dashboard.Voice> voices,
        List<Constituency> unheard,
        List<Count> months,
        int busiest,
        List<Dashboard.Latest> latest) {
    private static final int LATEST = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** How many there are of something. */
    public record Count(String name, int count) {}

    /** What passed from one region to another. */
    public record Flow(String from, String to, int circulated, int adopted) {}

    static RegionFigures of(Dashboard dashboard) {
        var months = months(dashboard);
        var share = dashboard.members().livedExperienceShare();
        return new RegionFigures(
                dashboard,
                dashboard.solutions().byStage().getOrDefault(Stage.AGREED, 0),
                share == null ? null : Math.round(share * 100),
                stages(dashboard),
                flows(dashboard),
                dashboard.voice().stream().filter(RegionFigures::heardOrMember).toList(),
                dashboard.notYetHeard(),
                months,
                months.stream().mapToInt(Count::count).max().orElse(0),
                dashboard.latest().stream().limit(LATEST).toList());
    }

    /** The way up: the enumeration has the furthest first. */
    private static List<Dashboard.OfStage> stages(Dashboard dashboard) {
        return dashboard.solutions().stages().reversed().stream()
                .filter(stage -> stage.count() > 0)
                .toList();
    }

    private static List<Flow> flows(Dashboard dashboard) {
        var circulation = dashboard.circulation();
        return Stream.concat(circulation.circulated().stream(), circulation.adopted().stream())
                .map(flow -> List.of(flow.from(), flow.to()))
                .distinct()
                .map(way -> new Flow(
                        name(way.getFirst()),
                        name(way.getLast()),
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

    private static String name(RegionCode code) {
        return Regions.find(code).map(Region::name).orElse(code.value());
    }

    private static boolean heardOrMember(Dashboard.Voice voice) {
        return voice.suppressed()
                || positive(voice.members())
                || positive(voice.proposals())
                || positive(voice.positions())
                || positive(voice.commitments());
    }

    private static boolean positive(@Nullable Integer count) {
        return count != null && count > 0;
    }

    private static List<Count> months(Dashboard dashboard) {
        var counts = new LinkedHashMap<String, Integer>();
        dashboard.activity().forEach(entry -> counts.merge(entry.month(), entry.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(MONTH.format(YearMonth.parse(entry.getKey())), entry.getValue()))
                .toList();
    }
}
