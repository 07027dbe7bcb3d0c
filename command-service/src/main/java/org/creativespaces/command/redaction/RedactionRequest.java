package org.creativespaces.command.redaction;

import java.util.UUID;
import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;

/**
 * The body of a request to redact a text.
 *
 * @param field the payload's field that holds it, such as {@code title} or {@code adaptedFrom.adaptations}
 */
record RedactionRequest(UUID event, String field, String reason) {
    private static final int LONGEST_FIELD = 100;

    static RedactionRequest of(Fields fields) {
        return new RedactionRequest(
                fields.id("eventId", UUID::fromString),
                fields.text("field", LONGEST_FIELD),
                fields.text("reason", TypedText.REASON));
    }
}
