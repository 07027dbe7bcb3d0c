package org.creativespaces.command.challenge;

import org.creativespaces.events.ParticipantId;

/**
 * What somebody told of a challenge.
 *
 * @param withdrawn for ever
 * @param withheld whether it was when it was moderated last; who withdraws it leaves that as it is
 */
record Narrative(ParticipantId author, boolean withdrawn, boolean withheld) {
    Narrative asWithdrawn() {
        return new Narrative(author, true, withheld);
    }

    Narrative withheld(boolean now) {
        return new Narrative(author, withdrawn, now);
    }
}
