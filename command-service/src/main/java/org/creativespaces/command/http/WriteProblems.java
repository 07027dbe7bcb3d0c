package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.dispatch.Failures;
import org.creativespaces.command.dispatch.InFlight;
import org.creativespaces.command.keys.KeysDestroyed;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.StateFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what goes wrong with a write, and in this service's controllers. It is a resolver rather than an advice since
 * a request that reaches no controller belongs to no package, and reads may be served by the same program.
 */
final class WriteProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(WriteProblems.class);
    private static final long RETRY_AFTER_SECONDS = 1;

    private final ProblemWriter writer;

    WriteProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Before Spring's own resolvers. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!ours(request, handler) || response.isCommitted()) return null;
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) return new ModelAndView();
        var problem = of(exception);
        if (problem.http().is5xxServerError()) report(problem, exception);
        try {
            writer.write(response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** Where a full disk, or a store out of reach, fails every request, each gets a line. */
    private static void report(Problem problem, Exception exception) {
        if (problem.http().equals(HttpStatus.SERVICE_UNAVAILABLE))
            LOG.error("A request failed: {}: {}", problem.reason(), exception.getMessage());
        else LOG.error("A request failed: {}", problem.reason(), exception);
    }

    private static boolean ours(HttpServletRequest request, @Nullable Object handler) {
        if (handler instanceof HandlerMethod method) {
            return method.getBeanType().getPackageName().startsWith("org.creativespaces.command");
        }
        var method = HttpMethod.valueOf(request.getMethod());
        return request.getRequestURI().startsWith("/api/")
                && !method.equals(HttpMethod.GET)
                && !method.equals(HttpMethod.HEAD);
    }

    static Problem of(Exception exception) {
        return switch (exception) {
            case Rejected e -> e.problem();
            case Refused e -> Problem.of(e.reason(), e.detail());
            case AuthenticationException e -> Problem.of(Fault.NOT_SIGNED_IN);
            case KeysDestroyed e ->
                Problem.of(Reason.PERSON_ERASED, "Nothing can be said any more for somebody erased.");
            case InFlight e ->
                Rejected.forNow(Fault.REQUEST_IN_PROGRESS, RETRY_AFTER_SECONDS).problem();
            case OutcomeUnknown e ->
                Rejected.forNow(Fault.OUTCOME_UNKNOWN, RETRY_AFTER_SECONDS).problem();
            // It may have been recorded the first time, if this was not that.
            case StateFailure e ->
                Rejected.forNow(Fault.OUTCOME_UNKNOWN, RETRY_AFTER_SECONDS).problem();
            // What a decision needs could not be read.
            case UnusableStore e ->
                Rejected.forNow(Fault.OUTCOME_UNKNOWN, RETRY_AFTER_SECONDS).problem();
            case NotStored e ->
                Rejected.forNow(Fault.NOT_RECORDED, RETRY_AFTER_SECONDS).problem();
            // While what it needs to know is read, before anything is sent; but then it may have been here before.
            case Exception e
            when Failures.isOutOfReach(e) ->
                Rejected.forNow(Fault.OUTCOME_UNKNOWN, RETRY_AFTER_SECONDS).problem();
            // The server and the firewall look at parameters and headers when they are asked for.
            case InvalidParameterException e -> Problem.of(Fault.INVALID_REQUEST);
            case RequestRejectedException e -> Problem.of(Fault.INVALID_REQUEST);
            // An id in the address that is none names nothing.
            case MethodArgumentTypeMismatchException e -> Problem.of(Fault.NOT_FOUND);
            case HttpMediaTypeNotSupportedException e -> wanting(e);
            case ErrorResponse e -> of(e);
            case MultipartException e -> Problem.of(Fault.INVALID_REQUEST);
            default -> Problem.of(Fault.INTERNAL_ERROR);
        };
    }

    /** Most addresses take JSON and say so themselves; the others say what they take. */
    private static Problem wanting(HttpMediaTypeNotSupportedException error) {
        var wanted = error.getSupportedMediaTypes();
        var problem = of((ErrorResponse) error);
        return wanted.isEmpty()
                ? problem
                : problem.withDetail("The body must be " + MimeTypeUtils.toString(wanted) + ".");
    }

    private static Problem of(ErrorResponse error) {
        var fault = switch (error.getStatusCode().value()) {
            case 404 -> Fault.NOT_FOUND;
            case 405 -> Fault.METHOD_NOT_ALLOWED;
            case 406 -> Fault.NOT_ACCEPTABLE;
            case 413 -> Fault.CONTENT_TOO_LARGE;
            case 415 -> Fault.UNSUPPORTED_MEDIA_TYPE;
            default -> error.getStatusCode().is5xxServerError() ? Fault.INTERNAL_ERROR : Fault.INVALID_REQUEST;
        };
        return Problem.of(fault).withHeaders(error.getHeaders().toSingleValueMap());
    }
}
