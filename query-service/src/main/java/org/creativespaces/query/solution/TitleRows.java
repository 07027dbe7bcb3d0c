package org.creativespaces.query.solution;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.projection.ReadModel;

/** Answers what a solution is called from the rows of solutions. */
record TitleRows(ReadModel<SolutionRow> rows) implements Solutions {
    @Override
    public Map<SolutionId, Solution> find(Collection<SolutionId> ids) {
        return rows.find(ids.stream().map(SolutionId::toString).toList()).stream()
                .map(TitleRows::solution)
                .collect(Collectors.toMap(Solution::id, Function.identity()));
    }

    private static Solution solution(SolutionRow row) {
        var origin = row.origin();
        return new Solution(
                row.id(),
                origin.space(),
                origin.region(),
                row.revisions().stream()
                        .map(revision -> new Title(revision.title(), revision.position()))
                        .toList(),
                row.facts().withheld());
    }
}
