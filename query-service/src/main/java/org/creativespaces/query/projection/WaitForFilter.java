package org.creativespaces.query.projection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.ProblemAnswers;
import org.creativespaces.query.http.RequestRefused;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds back each GET with {@code waitFor} until the event it names can be seen in the answer, or for some seconds. */
final class WaitForFilter extends OncePerRequestFilter {
    private static final String PARAMETER = "waitFor";

    private final Freshness freshness;
    private final ProblemAnswers problems;

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    WaitForFilter(Freshness freshness, ProblemAnswers problems) {
        this.freshness = freshness;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || (request.getParameter(PARAMETER) == null && request.getParameter(Freshness.MIN_VERSION) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var event = request.getParameter(PARAMETER);
            if (event != null) freshness.awaitEvent(Parameters.uuid(PARAMETER, event));
        } catch (RequestRefused e) {
            problems.write(response, e.problem());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (request.getParameter(Freshness.MIN_VERSION) == null) chain.doFilter(request, response);
        else holdBackWhatIsMissing(request, response, chain);
    }

    /**
     * A version of what is hidden from the reader is there at once, one of what is missing is waited for: the time would tell
     * the one from the other, so that both are said to be missing at the end of it.
     */
    private void holdBackWhatIsMissing(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var until = freshness.endOfPatience();
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        try {
            if (kept.getStatus() == HttpStatus.NOT_FOUND.value()) freshness.waitOut(until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kept.copyBodyToResponse();
    }
}
