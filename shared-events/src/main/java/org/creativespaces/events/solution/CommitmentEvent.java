package org.creativespaces.events.solution;

import java.time.LocalDate;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What a party undertook for a solution, and what became of it. */
public sealed interface CommitmentEvent extends SolutionEvent {
    CommitmentId commitment();

    /** The party undertakes an action by a date, that day included. */
    @WireName("org.creativespaces.solution.action_committed.v1")
    record ActionCommitted(
            SolutionId solution,
            CommitmentId commitment,
            int revision,
            Party party,
            Sealed action,
            LocalDate due,
            @Nullable Sealed resources)
            implements CommitmentEvent {}

    /** The party tells how far it is; {@code percent} is of the action, from 0 to 100. */
    @WireName("org.creativespaces.solution.progress_reported.v1")
    record ProgressReported(
            SolutionId solution,
            CommitmentId commitment,
            Sealed note,
            @Nullable Integer percent) implements CommitmentEvent {}

    /** The action was carried out. */
    @WireName("org.creativespaces.solution.commitment_fulfilled.v1")
    record CommitmentFulfilled(SolutionId solution, CommitmentId commitment, Sealed evidence)
            implements CommitmentEvent {}

    /** The party no longer undertakes the action, for a reason that all may read. */
    @WireName("org.creativespaces.solution.commitment_released.v1")
    record CommitmentReleased(SolutionId solution, CommitmentId commitment, Sealed reason) implements CommitmentEvent {}
}
