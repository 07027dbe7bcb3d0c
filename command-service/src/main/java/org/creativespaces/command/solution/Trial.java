package org.creativespaces.command.solution;

import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.jspecify.annotations.Nullable;

/** A test of a solution: who runs it, if a member does, and whether it is over. */
record Trial(@Nullable ParticipantId conductor, boolean concluded) {
    static Trial of(TrialStarted e) {
        var conductor = e.conductor();
        return new Trial(conductor == null ? null : conductor.participant(), false);
    }

    boolean conductedBy(Party party) {
        return party.participant().equals(conductor);
    }

    Trial asConcluded() {
        return new Trial(conductor, true);
    }
}
