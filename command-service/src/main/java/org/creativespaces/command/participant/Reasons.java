package org.creativespaces.command.participant;

import org.creativespaces.command.decision.By;
import org.creativespaces.command.http.Rejected;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.events.ParticipantId;
import org.jspecify.annotations.Nullable;

/** Why an organiser does something for a person: said in public, so it is the programme's and outlives an erasure. */
final class Reasons {
    static final String FIELD = "reason";

    private Reasons() {}

    /** Who acts, if they gave a reason or need none because it is about themself. */
    static By needed(By by, @Nullable String reason) {
        if (by.onBehalf() && reason == null) {
            throw Rejected.field(FIELD, "is required of an organiser who does this for somebody");
        }
        return by;
    }

    static Typed typed(ParticipantId person, @Nullable String reason) {
        return Typed.of(Owner.programme("participant", person)).with(FIELD, reason);
    }
}
