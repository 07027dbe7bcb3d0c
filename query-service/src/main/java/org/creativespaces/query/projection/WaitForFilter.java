package org.creativespaces.query.projection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.ProblemAnswers;
import org.creativespaces.query.http.RequestRefused;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds back each GET with {@code waitFor} until the event it names can be seen in the answer, or for some seconds. */
final class WaitForFilter extends OncePerRequestFilter {
    private static final String PARAMETER = "waitFor";

    private final Freshness freshness;
    private final ProblemAnswers problems;

    WaitForFilter(Freshness freshness, ProblemAnswers problems) {
        this.freshness = freshness;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) || request.getParameter(PARAMETER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            freshness.awaitEvent(Parameters.uuid(PARAMETER, request.getParameter(PARAMETER)));
        } catch (RequestRefused e) {
            problems.write(response, e.problem());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        chain.doFilter(request, response);
    }
}
