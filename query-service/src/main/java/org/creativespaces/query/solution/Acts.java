package org.creativespaces.query.solution;

import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;

/** Every act of taking or withdrawing a position ever recorded, on all revisions, repetitions included. */
public record Acts(int endorse, int standAside, int concern, int withdrawn) {
    static final Acts NONE = new Acts(0, 0, 0, 0);

    Acts after(PositionEvent event) {
        return switch (event) {
            case SolutionEndorsed e -> new Acts(endorse + 1, standAside, concern, withdrawn);
            case StoodAside e -> new Acts(endorse, standAside + 1, concern, withdrawn);
            case ConcernRaised e -> new Acts(endorse, standAside, concern + 1, withdrawn);
            case PositionWithdrawn e -> new Acts(endorse, standAside, concern, withdrawn + 1);
        };
    }

    int total() {
        return endorse + standAside + concern + withdrawn;
    }
}
