package org.creativespaces.query.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has each line that is logged for a request carry what its caller groups requests by, if the caller says so. */
final class CorrelationFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Correlation-Id";
    private static final String LOGGED = "correlationId";
    /** What the writing service takes; anything else could forge lines. */
    private static final Pattern VISIBLE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = request.getHeader(HEADER);
        if (id == null || !VISIBLE.matcher(id).matches()) {
            chain.doFilter(request, response);
            return;
        }
        try (var logged = MDC.putCloseable(LOGGED, id)) {
            chain.doFilter(request, response);
        }
    }
}
