package org.creativespaces.command.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.creativespaces.command.decision.Reason;
import org.springframework.http.HttpStatus;

/**
 * An error as it is answered (RFC 9457, {@code type} about:blank). A field that is missing or wrong is 400
 * {@code INVALID_FIELDS}; a refusal by a rule is 404 where something does not exist, 403 where the caller may not, 412
 * where the caller looked at an older version, 409 where the present state forbids it, 422 where the command lacks
 * something.
 *
 * @param reason stable; what clients read
 * @param detail for people; may change
 * @param errors the fields at fault, empty where none is
 * @param headers what the answer says beside the body
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "reason", "errors"})
record Problem(
        @JsonIgnore HttpStatus http,
        String reason,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonIgnore Map<String, String> headers) {

    static Problem of(Fault fault) {
        return new Problem(fault.status(), fault.name(), fault.detail(), List.of(), Map.of());
    }

    static Problem of(Reason reason, String detail) {
        var status = switch (reason.kind()) {
            case MISSING -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var errors = switch (reason) {
            case CONCERN_WITHOUT_TEXT -> List.of(new FieldError("text", "must say what the concern is"));
            case DUE_DATE_PASSED -> List.of(new FieldError("due", "must not be before the day of the commitment"));
            case OWN_REGION ->
                List.of(new FieldError("regionCodes", "must name other regions than the solution's own"));
            case TEXT_NOT_FOUND -> List.of(new FieldError("field", "must name a text of the event"));
            default -> List.<FieldError>of();
        };
        return new Problem(status, reason.name(), detail, errors, Map.of());
    }

    Problem withDetail(String other) {
        return new Problem(http, reason, other, errors, headers);
    }

    Problem withErrors(List<FieldError> others) {
        return new Problem(http, reason, detail, others, headers);
    }

    Problem withHeaders(Map<String, String> others) {
        return new Problem(http, reason, detail, errors, others);
    }

    @JsonProperty
    String type() {
        return "about:blank";
    }

    @JsonProperty
    String title() {
        return http.getReasonPhrase();
    }

    @JsonProperty
    int status() {
        return http.value();
    }
}
