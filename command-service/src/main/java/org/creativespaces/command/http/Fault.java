package org.creativespaces.command.http;

import org.springframework.http.HttpStatus;

/**
 * Why a request is turned away before any rule of the domain is asked. The names are part of the public interface, as
 * {@code reason} of a problem.
 */
public enum Fault {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body must be one JSON object in UTF-8."),
    /** {@code errors} names each field. */
    INVALID_FIELDS(HttpStatus.BAD_REQUEST, "Some fields are missing or wrong."),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not well-formed."),
    IDEMPOTENCY_KEY_REQUIRED(
            HttpStatus.BAD_REQUEST, "A POST needs an Idempotency-Key: send one you never used for anything else."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used with another body in the last 24 hours."),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT, "The same request is still being carried out."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Whether this was recorded is not known yet: send it again with the same Idempotency-Key."),
    NOT_RECORDED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Nothing was recorded, because it cannot be written down at the moment: send it again later."),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "This needs a bearer token that is valid."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are application/json."),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json in UTF-8."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests in a short time."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The issuer of tokens cannot be asked at the moment."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");

    private final HttpStatus status;
    private final String detail;

    Fault(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
