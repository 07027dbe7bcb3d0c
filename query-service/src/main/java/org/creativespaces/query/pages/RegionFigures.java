package org.creativespaces.query.pages;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard's figures as the page lays them out: rows that say nothing are left out, activity is added up by month.
 *
 * @param livedExperience the share of members with lived experience in whole per cent; null while there are no members
 */
public record RegionFigures(
        Dashboard dashboard,
        int agreed,
        @Nullable Long livedExperience,
        List<Count> stages,
        List<Dashboard.Voice> voices,
        List<Constituency> unheard,
        List<Count> months,
        int busiest,
        List<Dashboard.Latest> latest) {
    private static final int LATEST = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** How many there are of something. */
    public record Count(String name, int count) {}

    static RegionFigures of(Dashboard dashboard) {
        var months = months(dashboard);
        var share = dashboard.members().livedExperienceShare();
        return new RegionFigures(
                dashboard,
                dashboard.solutions().byStage().getOrDefault(Stage.AGREED, 0),
                share == null ? null : Math.round(share * 100),
                stages(dashboard),
                dashboard.voice().stream().filter(RegionFigures::heardOrMember).toList(),
                dashboard.notYetHeard(),
                months,
                months.stream().mapToInt(Count::count).max().orElse(0),
                dashboard.latest().stream().limit(LATEST).toList());
    }

    /** The way up: the enumeration has the furthest first. */
    private static List<Count> stages(Dashboard dashboard) {
        return dashboard.solutions().byStage().entrySet().stream()
                .filter(stage -> stage.getValue() > 0)
                .sorted(Map.Entry.<Stage, Integer>comparingByKey().reversed())
                .map(stage -> new Count(stage.getKey().name(), stage.getValue()))
                .toList();
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
