package org.creativespaces.query.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Solutions;

/**
 * What solutions were called once. What is withheld now is withheld in the past too.
 *
 * @param counted what was counted by the position
 */
record TitlesThen(Solutions now, Counted counted, long position) implements Solutions {
    @Override
    public Map<SolutionId, Solution> find(Collection<SolutionId> ids) {
        var found = new HashMap<SolutionId, Solution>();
        now.find(ids).forEach((id, solution) -> found.put(id, solution.at(position, counted.withheld(solution))));
        return found;
    }
}
