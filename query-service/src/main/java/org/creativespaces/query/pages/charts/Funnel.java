package org.creativespaces.query.pages.charts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Solutions on their way: how many are at each stage, and how many came at least so far.
 *
 * @param total all solutions
 * @param agreed how many are agreed or have come further
 * @param elsewhere how many are in use in another region
 * @param steps the way up, in its order, then how solutions end otherwise, where any did
 */
public record Funnel(int total, int agreed, int elsewhere, List<Step> steps) {
    private static final List<Stage> WAY = List.of(
            Stage.PROPOSED,
            Stage.AGREED,
            Stage.COMMITTED,
            Stage.IN_TRIAL,
            Stage.PROVEN,
            Stage.CIRCULATED,
            Stage.ADOPTED);
    private static final List<Stage> OTHERWISE =
            List.of(Stage.NOT_PROVEN, Stage.WITHDRAWN, Stage.MERGED, Stage.WITHHELD);

    /**
     * A stage.
     *
     * @param count how many are in it now
     * @param beyond how many have come further
     * @param onTheWay whether it is a step up
     * @param here the width of those in it
     * @param further the width of those beyond it
     */
    public record Step(
            Stage stage,
            int count,
            int beyond,
            boolean onTheWay,
            @Nullable Double medianDays,
            String here,
            String further) {}

    public static Funnel of(Dashboard dashboard) {
        var counts = dashboard.solutions().byStage();
        var total = dashboard.solutions().total();
        var up = WAY.stream().map(stage -> step(dashboard, stage, beyond(stage, counts), true, total));
        var ends = OTHERWISE.stream()
                .filter(stage -> counts.getOrDefault(stage, 0) > 0)
                .map(stage -> step(dashboard, stage, 0, false, total));
        return new Funnel(
                total,
                counts.getOrDefault(Stage.AGREED, 0) + beyond(Stage.AGREED, counts),
                counts.getOrDefault(Stage.ADOPTED, 0),
                Stream.concat(up, ends).toList());
    }

    private static Step step(Dashboard dashboard, Stage stage, int beyond, boolean onTheWay, int total) {
        var count = dashboard.solutions().byStage().getOrDefault(stage, 0);
        return new Step(
                stage,
                count,
                beyond,
                onTheWay,
                medianDays(dashboard, stage),
                Percent.of(count, total),
                Percent.of(beyond, total));
    }

    private static @Nullable Double medianDays(Dashboard dashboard, Stage stage) {
        for (var one : dashboard.solutions().stages()) if (one.stage() == stage) return one.medianDays();
        return null;
    }

    /** What was tried and not proven came as far as a trial. */
    private static int beyond(Stage stage, Map<Stage, Integer> counts) {
        var further = WAY.stream()
                .filter(other -> WAY.indexOf(other) > WAY.indexOf(stage))
                .mapToInt(other -> counts.getOrDefault(other, 0))
                .sum();
        var tried = WAY.indexOf(stage) <= WAY.indexOf(Stage.IN_TRIAL);
        return further + (tried ? counts.getOrDefault(Stage.NOT_PROVEN, 0) : 0);
    }
}
