package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.query.projection.Growing;
import org.creativespaces.query.stage.Stage;

/** How far some of a region's solutions have come. */
record StagesRow(Map<String, Journey> solutions) {
    static final StagesRow NONE = new StagesRow(Map.of());

    /** Stored beside the solutions, so that figures can be read without them. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Map<Stage, Integer> byStage() {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        solutions.values().forEach(journey -> counts.merge(journey.stage(), 1, Integer::sum));
        return counts;
    }

    /** Stored beside the solutions for the same reason. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Map<Stage, Stays> stays() {
        var stays = new EnumMap<Stage, Stays>(Stage.class);
        solutions.values().forEach(journey -> {
            var earlier = journey.spent().getOrDefault(journey.stage(), 0L);
            stays.merge(journey.stage(), Stays.NONE.lasting(journey.since(), earlier), Stays::plus);
            journey.spent().forEach((stage, millis) -> {
                if (stage != journey.stage()) stays.merge(stage, Stays.NONE.ended(millis), Stays::plus);
            });
        });
        return stays;
    }

    StagesRow proposed(SolutionId id, Instant when) {
        return with(id, Journey.begun(when));
    }

    StagesRow after(SolutionEvent event, Instant when) {
        var journey = solutions.get(event.solution().toString());
        if (journey == null) throw new IllegalStateException("a solution that was never proposed");
        var facts = journey.facts().after(event);
        return facts.equals(journey.facts()) ? this : with(event.solution(), journey.to(facts, when));
    }

    /** Only one region of those that an adoption concerns has the adopted solution. */
    StagesRow adopted(SolutionId source, Instant when) {
        var journey = solutions.get(source.toString());
        return journey == null ? this : with(source, journey.to(journey.facts().afterAdoption(), when));
    }

    private StagesRow with(SolutionId id, Journey journey) {
        return new StagesRow(Growing.with(solutions, id.toString(), journey));
    }
}
