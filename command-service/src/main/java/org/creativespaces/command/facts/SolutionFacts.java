package org.creativespaces.command.facts;

import static java.util.Objects.requireNonNull;

import org.creativespaces.command.decision.Reason;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What others need to know of a solution.
 *
 * @param circulated the revisions that were passed on to other regions
 * @param withheld whether its text is withheld
 * @param ended that it was merged or withdrawn, if it was, as a reason to refuse something
 */
public record SolutionFacts(
        SolutionId solution,
        SpaceId space,
        RegionCode region,
        PSet<Integer> circulated,
        boolean withheld,
        @Nullable Reason ended) {
    static SolutionFacts evolve(@Nullable SolutionFacts before, SolutionEvent event) {
        return switch (event) {
            case SolutionProposed e ->
                new SolutionFacts(e.solution(), e.space(), e.region(), HashTreePSet.empty(), false, null);
            case SolutionCirculated e -> requireNonNull(before).circulated(e.revision());
            case SolutionWithheld e -> requireNonNull(before).withheld(true);
            case SolutionReinstated e -> requireNonNull(before).withheld(false);
            case SolutionMerged e -> requireNonNull(before).ended(Reason.SOLUTION_MERGED);
            case SolutionWithdrawn e -> requireNonNull(before).ended(Reason.SOLUTION_WITHDRAWN);
            default -> requireNonNull(before);
        };
    }

    /** Why nothing is to rest on it any more, for ever or for now; null while it goes on. */
    public @Nullable Reason stopped() {
        return ended == null && withheld ? Reason.SOLUTION_WITHHELD : ended;
    }

    private SolutionFacts circulated(int revision) {
        return new SolutionFacts(solution, space, region, circulated.plus(revision), withheld, ended);
    }

    private SolutionFacts withheld(boolean now) {
        return new SolutionFacts(solution, space, region, circulated, now, ended);
    }

    private SolutionFacts ended(Reason how) {
        return new SolutionFacts(solution, space, region, circulated, withheld, how);
    }
}
