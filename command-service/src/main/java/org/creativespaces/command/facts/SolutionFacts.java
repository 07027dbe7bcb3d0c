package org.creativespaces.command.facts;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What others need to know of a solution.
 *
 * @param circulated the revisions that were passed on to other regions
 * @param ended whether it was merged or withdrawn
 */
public record SolutionFacts(
        SolutionId solution, SpaceId space, RegionCode region, PSet<Integer> circulated, boolean ended) {
    static SolutionFacts evolve(@Nullable SolutionFacts before, SolutionEvent event) {
        return switch (event) {
            case SolutionProposed e ->
                new SolutionFacts(e.solution(), e.space(), e.region(), HashTreePSet.empty(), false);
            case SolutionCirculated e -> requireNonNull(before).circulated(e.revision());
            case SolutionMerged e -> requireNonNull(before).asEnded();
            case SolutionWithdrawn e -> requireNonNull(before).asEnded();
            default -> requireNonNull(before);
        };
    }

    private SolutionFacts circulated(int revision) {
        return new SolutionFacts(solution, space, region, circulated.plus(revision), ended);
    }

    private SolutionFacts asEnded() {
        return new SolutionFacts(solution, space, region, circulated, true);
    }
}
