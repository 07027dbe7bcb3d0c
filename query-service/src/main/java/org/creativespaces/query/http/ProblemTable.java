package org.creativespaces.query.http;

import com.mongodb.MongoException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.creativespaces.query.ledger.LedgerUnavailable;
import org.creativespaces.query.state.StateUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Which problem tells the caller of which exception. */
final class ProblemTable {
    private ProblemTable() {}

    static Problem of(Exception exception) {
        return switch (exception) {
            case RequestRefused e -> e.problem();
            case MethodArgumentTypeMismatchException e ->
                Problem.invalid(e.getName(), "must be of the right form, such as a UUID for an id");
            case MissingServletRequestParameterException e -> Problem.invalid(e.getParameterName(), "is required");
            case NoHandlerFoundException e -> Problem.of(ReadReason.NOT_FOUND, "There is nothing at this address.");
            case NoResourceFoundException e -> Problem.of(ReadReason.NOT_FOUND, "There is nothing at this address.");
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(ReadReason.METHOD_NOT_ALLOWED, "This address does not take this method.");
            case HttpMediaTypeNotAcceptableException e ->
                Problem.of(ReadReason.NOT_ACCEPTABLE, "There is no answer of a media type you accept.");
            // The server and the firewall look at parameters and headers when they are asked for.
            case InvalidParameterException e ->
                Problem.of(ReadReason.INVALID_REQUEST, "The request is not well-formed.");
            case RequestRejectedException e ->
                Problem.of(ReadReason.INVALID_REQUEST, "The request is not well-formed.");
            case LedgerUnavailable e -> Problem.of(ReadReason.UNAVAILABLE, "This cannot be read just now.");
            case MongoException e -> Problem.of(ReadReason.UNAVAILABLE, "This cannot be read just now.");
            case StateUnavailable e -> Problem.of(ReadReason.UNAVAILABLE, "This cannot be read just now.");
            case ErrorResponse e when e.getStatusCode().is4xxClientError() -> clientError(e);
            default -> Problem.of(ReadReason.INTERNAL_ERROR, "Something went wrong on our side.");
        };
    }

    private static Problem clientError(ErrorResponse error) {
        var status = HttpStatus.resolve(error.getStatusCode().value());
        var known = status == null ? HttpStatus.BAD_REQUEST : status;
        return Problem.of(known, ReadReason.INVALID_REQUEST, "The request is not well-formed.", List.of());
    }
}
