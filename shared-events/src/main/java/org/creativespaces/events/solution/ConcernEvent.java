package org.creativespaces.events.solution;

import org.creativespaces.events.Actor;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.WireName;

/** How a concern was met. The position of who raised it stays as it is. */
public sealed interface ConcernEvent extends SolutionEvent {
    ConcernId concern();

    /** An organiser has recorded how the concern was met; it is open until that is accepted. */
    @WireName("org.creativespaces.solution.concern_answered.v1")
    record ConcernAnswered(SolutionId solution, ConcernId concern, Actor organiser, Sealed how)
            implements ConcernEvent {}

    /** Who raised the concern, or a second organiser, has accepted the answer; it is no longer open. */
    @WireName("org.creativespaces.solution.concern_resolved.v1")
    record ConcernResolved(SolutionId solution, ConcernId concern) implements ConcernEvent {}
}
