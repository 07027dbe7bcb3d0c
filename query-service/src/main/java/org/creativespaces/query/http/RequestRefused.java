package org.creativespaces.query.http;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ResponseStatusException;

/** A request that is not answered, through no fault of ours. On a page it becomes the error page of its status. */
public final class RequestRefused extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public RequestRefused(Problem problem) {
        this(problem, HttpHeaders.EMPTY);
    }

    private RequestRefused(Problem problem, HttpHeaders headers) {
        super(problem.reason().status(), problem.detail());
        this.problem = problem;
        this.headers = headers;
    }

    /** A parameter that cannot be understood; the message says what it should be. */
    public static RequestRefused invalid(String field, String message) {
        return new RequestRefused(Problem.invalid(field, message));
    }

    /** Nothing there, or nothing that this reader may know of: the two look the same. */
    public static RequestRefused notFound() {
        return new RequestRefused(Problem.of(ReadReason.NOT_FOUND, "There is nothing at this address."));
    }

    /** Something that cannot be answered now; the detail says why. */
    public static RequestRefused later(String detail, int seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return new RequestRefused(Problem.of(ReadReason.UNAVAILABLE, detail), headers);
    }

    /** What the answer says beside the problem. */
    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    public Problem problem() {
        return problem;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
