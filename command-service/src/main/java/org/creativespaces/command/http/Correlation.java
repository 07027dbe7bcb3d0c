package org.creativespaces.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.creativespaces.command.trace.CommandSpans;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Has each line that is logged for a write carry its command's id and what its caller groups commands by: the same two as in the
 * envelopes of its events. Both stay until the request is answered, so that what is logged of a failure has them too. Then the
 * request is told of as a part of the command's trace.
 */
final class Correlation extends OncePerRequestFilter {
    private static final String COMMAND = "commandId";
    private static final String CORRELATION = "correlationId";
    private static final String TRACE_PARENT = "traceparent";

    private final CommandSpans spans;
    private final Clock clock;

    Correlation(CommandSpans spans, Clock clock) {
        this.spans = spans;
        this.clock = clock;
    }

    /** From now on this thread works on that command. */
    static void of(String commandId, String correlationId) {
        MDC.put(COMMAND, commandId);
        MDC.put(CORRELATION, correlationId);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = clock.instant();
        try {
            chain.doFilter(request, response);
        } finally {
            var commandId = MDC.get(COMMAND);
            if (commandId != null) {
                spans.request(
                        commandId,
                        request.getMethod(),
                        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                        response.getStatus(),
                        request.getHeader(TRACE_PARENT),
                        began,
                        clock.instant());
            }
            MDC.remove(COMMAND);
            MDC.remove(CORRELATION);
        }
    }
}
