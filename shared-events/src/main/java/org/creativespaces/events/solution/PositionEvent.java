package org.creativespaces.events.solution;

import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** Where a party stands has changed, or was said once more. {@code supersedes} is what the party held until then. */
public sealed interface PositionEvent extends SolutionEvent {
    Party party();

    int revision();

    @Nullable
    Superseded supersedes();

    /** The party supports this revision. */
    @WireName("org.creativespaces.solution.endorsed.v1")
    record SolutionEndorsed(
            SolutionId solution,
            int revision,
            Party party,
            @Nullable Sealed text,
            @Nullable Superseded supersedes) implements PositionEvent {}

    /** The party doesn't support this revision and won't stop it. */
    @WireName("org.creativespaces.solution.stood_aside.v1")
    record StoodAside(
            SolutionId solution,
            int revision,
            Party party,
            @Nullable Sealed text,
            @Nullable Superseded supersedes) implements PositionEvent {}

    /** The party objects to this revision; the concern is open. An imported history may hold no reason. */
    @WireName("org.creativespaces.solution.concern_raised.v1")
    record ConcernRaised(
            SolutionId solution,
            ConcernId concern,
            int revision,
            Party party,
            @Nullable Sealed text,
            @Nullable Superseded supersedes)
            implements PositionEvent {}

    /** The party holds no position any more; {@code revision} is the current one. */
    @WireName("org.creativespaces.solution.position_withdrawn.v1")
    record PositionWithdrawn(SolutionId solution, int revision, Party party, Superseded supersedes)
            implements PositionEvent {}
}
