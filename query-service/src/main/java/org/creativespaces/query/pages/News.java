package org.creativespaces.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.live.Week;
import org.creativespaces.query.region.Dashboard;

/**
 * What was recorded in the last seven days.
 *
 * @param columns what is counted, as the message file knows it
 * @param turns the latest acts that bring something further
 */
public record News(LocalDate since, List<String> columns, List<Row> rows, List<Dashboard.Latest> turns) {
    private static final int TURNS = 5;
    private static final Map<String, Set<String>> COUNTED = Map.of(
            "told", Set.of("challenge.raised", "challenge.reframed", "challenge.narrative_shared"),
            "proposed", Set.of("solution.proposed", "solution.revised"),
            "positions", Set.of("solution.endorsed", "solution.stood_aside", "solution.concern_raised"),
            "agreed", Set.of("solution.agreement_reached"),
            "undertaken", Set.of("solution.action_committed", "solution.risk_shared"),
            "done",
                    Set.of(
                            "solution.progress_reported",
                            "solution.commitment_fulfilled",
                            "solution.observation_recorded"),
            "passed", Set.of("solution.circulated"));
    private static final List<String> COLUMNS =
            List.of("told", "proposed", "positions", "agreed", "undertaken", "done", "passed");
    private static final Set<String> TURNING = Set.of(
            "space.opened",
            "challenge.raised",
            "solution.proposed",
            "solution.agreement_reached",
            "solution.agreement_lost",
            "solution.action_committed",
            "solution.commitment_fulfilled",
            "solution.commitment_released",
            "solution.trial_started",
            "solution.trial_concluded",
            "solution.circulated");

    /** A region's numbers, in the order of the columns. */
    public record Row(Region region, List<Integer> counts) {}

    static News of(Week week, Dashboard nation) {
        var rows = Regions.all().stream()
                .map(region -> row(region, week.in(region.code())))
                .toList();
        var turns = nation.latest().stream()
                .filter(act -> TURNING.contains(act.type()))
                .limit(TURNS)
                .toList();
        return new News(week.firstDay(), COLUMNS, rows, turns);
    }

    /** How much happened in all regions. */
    public int total() {
        return rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Row row(Region region, Map<String, Integer> week) {
        return new Row(
                region,
                COLUMNS.stream()
                        .map(column -> COUNTED.getOrDefault(column, Set.of()).stream()
                                .mapToInt(kind -> week.getOrDefault(kind, 0))
                                .sum())
                        .toList());
    }
}
