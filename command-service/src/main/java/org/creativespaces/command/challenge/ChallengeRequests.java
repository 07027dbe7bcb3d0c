package org.creativespaces.command.challenge;

import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.NarrativeKind;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about challenges and narratives, beside the fields of every write. */
final class ChallengeRequests {
    private static final String REASON = "reason";

    private ChallengeRequests() {}

    record Raising(@Nullable ChallengeId id, SpaceId space, Framing framing) {
        static Raising of(Fields fields) {
            return new Raising(
                    fields.optionalId("id", ChallengeId::of), fields.id("spaceId", SpaceId::of), Framing.of(fields));
        }
    }

    /** The words in which a challenge is put. */
    record Framing(String title, @Nullable String description) {
        static Framing of(Fields fields) {
            return new Framing(
                    fields.text("title", TypedText.TITLE), fields.optionalText("description", TypedText.BODY));
        }
    }

    record Telling(@Nullable NarrativeId id, NarrativeKind kind, String text) {
        static Telling of(Fields fields) {
            return new Telling(
                    fields.optionalId("id", NarrativeId::of),
                    fields.oneOf("kind", NarrativeKind.class),
                    fields.text("text", TypedText.BODY));
        }
    }

    record Withdrawal(@Nullable String reason) {
        static Withdrawal of(Fields fields) {
            return new Withdrawal(fields.optionalText(REASON, TypedText.REASON));
        }
    }

    /** Closing a challenge, withholding or reinstating a narrative. */
    record Given(String reason) {
        static Given of(Fields fields) {
            return new Given(fields.text(REASON, TypedText.REASON));
        }
    }
}
