package org.creativespaces.query.pages.trails;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.solution.Position;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.What;

/**
 * Steps of a trail that are told together: one, or several positions taken in a row.
 *
 * @param positions how many of which, in a row of several
 */
public record Passage(List<TrailEntry> steps, Map<Position, Integer> positions) {
    private static final int FOLDED = 4;
    private static final Set<String> TURNS = Set.of(
            "solution.proposed",
            "solution.agreement_reached",
            "solution.agreement_lost",
            "solution.trial_concluded",
            "solution.circulated",
            "solution.withheld",
            "solution.merged",
            "solution.withdrawn",
            "challenge.raised",
            "space.opened");

    public TrailEntry first() {
        return steps.getFirst();
    }

    public TrailEntry last() {
        return steps.getLast();
    }

    public boolean isRow() {
        return !positions.isEmpty();
    }

    /** Whether the story takes a turn here. */
    public boolean isTurn() {
        return TURNS.contains(first().type());
    }

    public int of(Position position) {
        return positions.getOrDefault(position, 0);
    }

    /** In the order of the steps. */
    public static List<Passage> of(List<TrailEntry> steps) {
        var passages = new ArrayList<Passage>();
        var row = new ArrayList<TrailEntry>();
        for (var step : steps) {
            if (isPosition(step)) row.add(step);
            else {
                end(row, passages);
                passages.add(new Passage(List.of(step), Map.of()));
            }
        }
        end(row, passages);
        return passages;
    }

    /** A concern has reasons that are to be read: it stands for itself. */
    private static boolean isPosition(TrailEntry step) {
        return step.what() instanceof What.Taken && step.why() == null;
    }

    private static void end(List<TrailEntry> row, List<Passage> passages) {
        if (row.size() < FOLDED) row.forEach(step -> passages.add(new Passage(List.of(step), Map.of())));
        else passages.add(new Passage(List.copyOf(row), counts(row)));
        row.clear();
    }

    private static Map<Position, Integer> counts(List<TrailEntry> row) {
        var counts = new EnumMap<Position, Integer>(Position.class);
        for (var step : row)
            if (step.what() instanceof What.Taken taken) counts.merge(taken.position(), 1, Integer::sum);
        return counts;
    }
}
