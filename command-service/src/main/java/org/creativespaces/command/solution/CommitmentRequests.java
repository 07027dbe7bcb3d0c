package org.creativespaces.command.solution;

import java.time.LocalDate;
import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.CommitmentId;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about commitments, beside the fields of every write. */
final class CommitmentRequests {
    private static final int WHOLE = 100;

    private CommitmentRequests() {}

    record Undertaking(
            @Nullable CommitmentId id,
            String action,
            LocalDate due,
            @Nullable String resources) {
        static Undertaking of(Fields fields) {
            return new Undertaking(
                    fields.optionalId("id", CommitmentId::of),
                    fields.text("action", TypedText.BODY),
                    fields.day("due"),
                    fields.optionalText("resources", TypedText.BODY));
        }
    }

    record Progress(String note, @Nullable Integer percent) {
        static Progress of(Fields fields) {
            return new Progress(fields.text("note", TypedText.BODY), fields.optionalNumber("percent", 0, WHOLE));
        }
    }

    record Fulfilment(String evidence) {
        static Fulfilment of(Fields fields) {
            return new Fulfilment(fields.text("evidence", TypedText.BODY));
        }
    }

    record GivingUp(String reason) {
        static GivingUp of(Fields fields) {
            return new GivingUp(fields.text("reason", TypedText.REASON));
        }
    }
}
