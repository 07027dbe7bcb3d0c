package org.creativespaces.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has each line that is logged for a write carry its command's id and what its caller groups commands by: the same two as in the
 * envelopes of its events. Both stay until the request is answered, so that what is logged of a failure has them too.
 */
final class Correlation extends OncePerRequestFilter {
    private static final String COMMAND = "commandId";
    private static final String CORRELATION = "correlationId";

    /** From now on this thread works on that command. */
    static void of(String commandId, String correlationId) {
        MDC.put(COMMAND, commandId);
        MDC.put(CORRELATION, correlationId);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(COMMAND);
            MDC.remove(CORRELATION);
        }
    }
}
