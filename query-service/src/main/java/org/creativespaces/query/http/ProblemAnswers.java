package org.creativespaces.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Turns problems into answers. Only the API answers so: a page keeps its exception and gets an error page. */
public final class ProblemAnswers {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String API = "/api/";

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** Writes a problem where no controller can: in a filter. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The answer to a failed request; null when nobody is there any more to read it. */
    @Nullable
    ResponseEntity<Problem> answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) return null;
        if (response.isCommitted() || !request.getRequestURI().startsWith(API)) throw exception;
        var problem = ProblemTable.of(exception);
        if (problem.reason() == ReadReason.INTERNAL_ERROR) log.error("a request could not be answered", exception);
        return ResponseEntity.status(problem.status())
                .headers(exception instanceof ErrorResponse e ? e.getHeaders() : new HttpHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
