package org.creativespaces.query.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the sums of told tables. Areas are the regions and, last, the nation; each has a number for every
 * constituency and, last, one for all. A number that is not told is null.
 */
final class Sums {
    private static final int WIDTH = Constituency.values().length + 1;
    private static final double NOTHING = 1e-9;

    private Sums() {}

    static List<@Nullable Integer> table(
            List<Dashboard> told,
            Function<Voice, @Nullable Integer> column,
            Function<Dashboard, @Nullable Integer> total) {
        var table = new ArrayList<@Nullable Integer>();
        for (var area : told) {
            area.voice().forEach(voice -> table.add(column.apply(voice)));
            table.add(total.apply(area));
        }
        return table;
    }

    /** The places in the table of the numbers that are not told and have one value only. */
    static List<Integer> solvedOf(List<@Nullable Integer> table) {
        var hidden = new ArrayList<Integer>();
        for (int i = 0; i < table.size(); i++) if (table.get(i) == null) hidden.add(i);
        var areas = table.size() / WIDTH;
        var equations = new ArrayList<double[]>();
        for (int area = 0; area < areas; area++) {
            var sum = new double[hidden.size()];
            for (int i = 0; i < WIDTH; i++) set(sum, hidden, area * WIDTH + i, i < WIDTH - 1 ? 1 : -1);
            equations.add(sum);
        }
        for (int i = 0; i < WIDTH; i++) {
            var sum = new double[hidden.size()];
            for (int area = 0; area < areas; area++) set(sum, hidden, area * WIDTH + i, area < areas - 1 ? 1 : -1);
            equations.add(sum);
        }
        return solved(equations).stream().map(hidden::get).toList();
    }

    private static void set(double[] equation, List<Integer> hidden, int cell, int factor) {
        var index = hidden.indexOf(cell);
        if (index >= 0) equation[index] = factor;
    }

    /** Which unknowns have one value only: by elimination, those alone in their equation. */
    static List<Integer> solved(List<double[]> equations) {
        int rank = 0;
        int unknowns = equations.getFirst().length;
        for (int unknown = 0; unknown < unknowns && rank < equations.size(); unknown++) {
            int pivot = rank;
            while (pivot < equations.size() && isNothing(equations.get(pivot)[unknown])) pivot++;
            if (pivot == equations.size()) continue;
            Collections.swap(equations, rank, pivot);
            var row = equations.get(rank);
            var by = row[unknown];
            for (int i = 0; i < unknowns; i++) row[i] /= by;
            for (int i = 0; i < equations.size(); i++) if (i != rank) subtract(equations.get(i), row, unknown);
            rank++;
        }
        return equations.stream().map(Sums::onlyUnknown).filter(i -> i >= 0).toList();
    }

    private static int onlyUnknown(double[] row) {
        var left = Arrays.stream(row).filter(each -> !isNothing(each)).count();
        for (int i = 0; i < row.length; i++) if (left == 1 && !isNothing(row[i])) return i;
        return -1;
    }

    private static boolean isNothing(double number) {
        return Math.abs(number) < NOTHING;
    }

    private static void subtract(double[] from, double[] row, int unknown) {
        var factor = from[unknown];
        for (int i = 0; i < from.length; i++) from[i] -= factor * row[i];
    }
}
