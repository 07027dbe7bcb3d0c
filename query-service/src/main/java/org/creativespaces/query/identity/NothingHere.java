package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creativespaces.query.http.Problem;
import org.creativespaces.query.http.ProblemAnswers;
import org.creativespaces.query.http.ReadReason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says that nothing is at an address, whoever asks: with the error page in a browser, else with a problem. */
final class NothingHere implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswers answers;

    NothingHere(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        answer(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (inBrowser(request)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else answers.write(response, Problem.of(ReadReason.NOT_FOUND, "There is nothing at this address."));
    }

    private static boolean inBrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }
}
