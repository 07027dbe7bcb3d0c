package org.creativespaces.query.solution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.ConcernId;
import org.creativespaces.query.solution.concern.ConcernView;

/**
 * How the concerns of people and organisations were met.
 *
 * @param open held by whoever raised them, and no answer to them was accepted
 * @param answered those of the open ones whose answer waits to be accepted
 * @param resolved those whose answer was ever accepted, whatever position who raised them holds now
 * @param items those that gave a reason
 */
public record Concerns(int open, int answered, int resolved, List<ConcernView> items) {
    /**
     * Counts.
     *
     * @param positions how many parties hold a concern
     * @param answers whether the answer to a concern was accepted, for each that was ever answered
     * @param held those of the answered ones that are held still
     */
    static Concerns of(int positions, Map<ConcernId, Boolean> answers, Set<ConcernId> held, List<ConcernView> items) {
        var resolvedAndHeld = (int) held.stream()
                .filter(concern -> answers.getOrDefault(concern, false))
                .count();
        var resolved =
                (int) answers.values().stream().filter(accepted -> accepted).count();
        return new Concerns(positions - resolvedAndHeld, held.size() - resolvedAndHeld, resolved, items);
    }
}
