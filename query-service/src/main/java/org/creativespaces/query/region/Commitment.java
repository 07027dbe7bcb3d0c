package org.creativespaces.query.region;

import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as far as figures need it.
 *
 * @param organisation the body that made it; null if a person did
 * @param reason why it was released
 * @param endedAt when it was fulfilled or released; null while it is active
 */
record Commitment(
        SolutionId solution,
        @Nullable SpaceId space,
        @Nullable OrganisationId organisation,
        LocalDate due,
        @Nullable Sealed reason,
        @Nullable Instant endedAt) {
    Commitment fulfilled(Instant when) {
        return new Commitment(solution, space, organisation, due, null, when);
    }

    Commitment released(Sealed why, Instant when) {
        return new Commitment(solution, space, organisation, due, why, when);
    }

    boolean active() {
        return endedAt == null;
    }
}
