package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.query.stage.Stage;
import org.creativespaces.query.stage.StageFacts;

/** How far some of a region's solutions have come. */
record StagesRow(Map<String, StageFacts> solutions) {
    static final StagesRow NONE = new StagesRow(Map.of());

    /** Stored beside the solutions, so that figures can be read without them. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Map<Stage, Integer> byStage() {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        solutions.values().forEach(facts -> counts.merge(facts.stage(), 1, Integer::sum));
        return counts;
    }

    StagesRow after(SolutionEvent event) {
        var id = event.solution().toString();
        var before = solutions.getOrDefault(id, StageFacts.JUST_PROPOSED);
        var facts = before.after(event);
        if (facts.equals(before) && solutions.containsKey(id)) return this;
        var now = new HashMap<>(solutions);
        now.put(id, facts);
        return new StagesRow(now);
    }
}
