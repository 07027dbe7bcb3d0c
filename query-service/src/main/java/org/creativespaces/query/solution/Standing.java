package org.creativespaces.query.solution;

import java.util.SortedMap;
import java.util.TreeMap;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;

/**
 * Positions held and acts done, by parties of one sort.
 *
 * @param held how many parties hold which position, by the revision they took it on
 */
record Standing(SortedMap<Integer, Held> held, Acts acts) {
    static final Standing NONE = new Standing(new TreeMap<>(), Acts.NONE);

    /** How many parties hold which position on one revision. */
    record Held(int endorse, int standAside, int concern) {
        static final Held NONE = new Held(0, 0, 0);

        Held plus(Position position, int more) {
            return switch (position) {
                case ENDORSE -> new Held(endorse + more, standAside, concern);
                case STAND_ASIDE -> new Held(endorse, standAside + more, concern);
                case CONCERN -> new Held(endorse, standAside, concern + more);
            };
        }
    }

    Standing after(PositionEvent event) {
        var now = new TreeMap<>(held);
        var before = event.supersedes();
        if (before != null) add(now, before.revision(), before.position(), -1);
        switch (event) {
            case SolutionEndorsed e -> add(now, e.revision(), Position.ENDORSE, 1);
            case StoodAside e -> add(now, e.revision(), Position.STAND_ASIDE, 1);
            case ConcernRaised e -> add(now, e.revision(), Position.CONCERN, 1);
            case PositionWithdrawn e -> {}
        }
        return new Standing(now, acts.after(event));
    }

    private static void add(SortedMap<Integer, Held> held, int revision, Position position, int more) {
        var now = held.getOrDefault(revision, Held.NONE).plus(position, more);
        if (now.equals(Held.NONE)) held.remove(revision);
        else held.put(revision, now);
    }

    /** Endorsements of revisions before the last substantive one count no more. */
    Positions positions(int lastSubstantive) {
        int endorse = 0;
        int standAside = 0;
        int concern = 0;
        int stale = 0;
        for (var entry : held.entrySet()) {
            var on = entry.getValue();
            if (entry.getKey() < lastSubstantive) stale += on.endorse();
            else endorse += on.endorse();
            standAside += on.standAside();
            concern += on.concern();
        }
        return new Positions(endorse, standAside, concern, stale);
    }
}
