package org.creativespaces.query.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.NarrativeKind;
import org.jspecify.annotations.Nullable;

/**
 * A narrative as it stands.
 *
 * @param reason why it was withheld or withdrawn last, if somebody said
 * @param position where it is recorded in the ledger
 */
record NarrativeRow(
        NarrativeId id,
        ChallengeId challenge,
        NarrativeKind kind,
        Party author,
        Sealed text,
        boolean withdrawn,
        boolean withheld,
        @Nullable Sealed reason,
        Instant sharedAt,
        long position) {
    static NarrativeRow shared(NarrativeShared e, Instant sharedAt, long position) {
        return new NarrativeRow(
                e.narrative(), e.challenge(), e.kind(), e.author(), e.text(), false, false, null, sharedAt, position);
    }

    /** Stored beside the rest: a text by which narratives stand in the order in which they were recorded. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String byAge() {
        return "%020d".formatted(position);
    }

    NarrativeRow with(boolean nowWithdrawn, boolean nowWithheld, @Nullable Sealed nowReason) {
        return new NarrativeRow(
                id, challenge, kind, author, text, nowWithdrawn, nowWithheld, nowReason, sharedAt, position);
    }
}
