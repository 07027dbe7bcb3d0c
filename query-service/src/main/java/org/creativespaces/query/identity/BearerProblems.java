package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creativespaces.query.http.Problem;
import org.creativespaces.query.http.ProblemAnswers;
import org.creativespaces.query.http.ReadReason;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a program why it was not let in: in the header that RFC 6750 has for it, and as a problem. */
final class BearerProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswers answers;

    BearerProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var error = failure instanceof OAuth2AuthenticationException e
                ? e.getError().getErrorCode()
                : "";
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, error.isEmpty() ? "Bearer" : "Bearer error=\"%s\"".formatted(error));
        answers.write(
                response,
                error.equals(BearerTokenErrorCodes.INVALID_REQUEST)
                        ? Problem.of(ReadReason.INVALID_REQUEST, "The bearer token is not well-formed.")
                        : Problem.of(ReadReason.NOT_SIGNED_IN, "This needs a bearer token that is valid."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answers.write(response, Problem.of(ReadReason.NOT_PERMITTED, "Your role does not allow this."));
    }
}
