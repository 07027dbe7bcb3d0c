package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creativespaces.command.decision.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers who is not signed in, or may not, as a problem; with the challenge that RFC 6750 has for it. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var challenge = exception instanceof OAuth2AuthenticationException e
                ? "Bearer error=\"" + e.getError().getErrorCode() + "\""
                : "Bearer";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        writer.write(response, Problem.of(Fault.NOT_SIGNED_IN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        writer.write(response, Problem.of(Reason.NOT_PERMITTED, "Your role does not allow this."));
    }
}
