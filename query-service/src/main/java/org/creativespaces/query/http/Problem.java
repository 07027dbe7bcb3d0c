package org.creativespaces.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A problem as RFC 9457 has it, with the reason a program reads.
 *
 * @param errors what is wrong with which field of the request; empty when the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, ReadReason reason, List<FieldError> errors) {
    private static final String NO_FURTHER_MEANING = "about:blank";

    /** What is wrong with one field; the message never repeats what was sent. */
    public record FieldError(String field, String message) {}

    public static Problem of(ReadReason reason, String detail) {
        return of(reason.status(), reason, detail, List.of());
    }

    public static Problem invalid(String field, String message) {
        var reason = ReadReason.INVALID_FIELDS;
        return of(reason.status(), reason, field + " " + message + ".", List.of(new FieldError(field, message)));
    }

    static Problem of(HttpStatus status, ReadReason reason, String detail, List<FieldError> errors) {
        return new Problem(NO_FURTHER_MEANING, status.getReasonPhrase(), status.value(), detail, reason, errors);
    }
}
