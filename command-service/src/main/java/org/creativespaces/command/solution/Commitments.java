package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What was undertaken for a solution. */
record Commitments(PMap<CommitmentId, Commitment> byId) {
    static final Commitments NONE = new Commitments(HashTreePMap.empty());

    /** Whose it is, and whether it was fulfilled or released. */
    record Commitment(Party party, boolean ended) {}

    Commitments after(CommitmentEvent event) {
        return switch (event) {
            case ActionCommitted e -> with(e.commitment(), new Commitment(e.party(), false));
            case ProgressReported e -> this;
            case CommitmentFulfilled e -> ended(e.commitment());
            case CommitmentReleased e -> ended(e.commitment());
        };
    }

    private Commitments ended(CommitmentId id) {
        return with(id, new Commitment(requireNonNull(byId.get(id)).party(), true));
    }

    private Commitments with(CommitmentId id, Commitment commitment) {
        return new Commitments(byId.plus(id, commitment));
    }
}
