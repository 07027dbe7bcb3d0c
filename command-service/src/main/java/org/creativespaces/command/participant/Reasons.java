package org.creativespaces.command.participant;

import org.creativespaces.command.decision.By;
import org.creativespaces.command.http.Rejected;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.events.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Why something is done with a person. What organisers say is said in public: it is the programme's and outlives an
 * erasure. What persons say of themselves is theirs, and goes with them.
 */
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

    static Typed typed(Caller caller, ParticipantId person, @Nullable String reason) {
        var own = person.equals(caller.participant());
        return Typed.of(own ? Owner.person(person) : Owner.programme("participant", person))
                .with(FIELD, reason);
    }
}
