package org.creativespaces.query.pages.trails;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.query.pages.charts.Timeline.Lane;
import org.creativespaces.query.pages.charts.Timeline.Level;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.What;
import org.jspecify.annotations.Nullable;

/**
 * Where parties stood over time, by their latest position: endorsements of a revision that another action has taken the
 * place of count no more.
 */
public final class Standing {
    private static final List<String> BY_POSITION = List.of("ENDORSE", "STAND_ASIDE", "CONCERN");
    private static final List<String> BY_CONSTITUENCY = List.of("LIVED", "OTHERS", "STAND_ASIDE", "CONCERN");

    private final boolean constituencies;
    private final Map<Party, Position> positions = new HashMap<>();
    private final Map<Party, Constituency> spokeFrom = new HashMap<>();
    private final List<Level> levels = new ArrayList<>();

    private record Party(String actor, @Nullable OrganisationId organisation) {}

    private Standing(boolean constituencies) {
        this.constituencies = constituencies;
    }

    /** How many of each constituency stand where in the end. */
    public record Row(Constituency constituency, int endorse, int standAside, int concern) {}

    /** All steps in the order in which they happened; constituencies are told to readers of the full trail. */
    public static Standing of(List<TrailEntry> steps) {
        var told = steps.stream()
                .anyMatch(step -> step.actor() != null && step.actor().constituency() != null);
        var standing = new Standing(told);
        steps.stream().sorted(Comparator.comparing(Standing::happened)).forEach(standing::take);
        return standing;
    }

    public Lane lane() {
        return new Lane("positions", List.of(), constituencies ? BY_CONSTITUENCY : BY_POSITION, levels);
    }

    public List<Row> rows() {
        if (!constituencies) return List.of();
        return Arrays.stream(Constituency.values())
                .filter(spokeFrom::containsValue)
                .map(one -> new Row(
                        one,
                        count(one, Position.ENDORSE),
                        count(one, Position.STAND_ASIDE),
                        count(one, Position.CONCERN)))
                .toList();
    }

    private int count(Constituency constituency, Position position) {
        return (int) positions.entrySet().stream()
                .filter(one -> one.getValue() == position && spokeFrom.get(one.getKey()) == constituency)
                .count();
    }

    static Instant happened(TrailEntry step) {
        var at = step.occurredAt();
        return at == null ? step.recordedAt() : at;
    }

    private void take(TrailEntry step) {
        var who = step.actor();
        var party = new Party(who == null ? "" : who.id(), step.organisation());
        switch (step.what()) {
            case What.Taken taken -> {
                positions.put(party, taken.position());
                if (who != null && who.constituency() != null) spokeFrom.put(party, who.constituency());
            }
            case What.Withdrawn withdrawn -> positions.remove(party);
            case What.Revised revised
            when revised.kind() == RevisionKind.SUBSTANTIVE ->
                positions.values().removeIf(position -> position == Position.ENDORSE);
            case null, default -> {
                return;
            }
        }
        levels.add(new Level(happened(step), counts()));
    }

    private List<Integer> counts() {
        var lived = 0;
        var endorse = 0;
        var aside = 0;
        var concern = 0;
        for (var one : positions.entrySet()) {
            switch (one.getValue()) {
                case ENDORSE -> {
                    endorse++;
                    var from = spokeFrom.get(one.getKey());
                    if (from == Constituency.SERVICE_USER || from == Constituency.CARER) lived++;
                }
                case STAND_ASIDE -> aside++;
                case CONCERN -> concern++;
            }
        }
        return constituencies ? List.of(lived, endorse - lived, aside, concern) : List.of(endorse, aside, concern);
    }
}
