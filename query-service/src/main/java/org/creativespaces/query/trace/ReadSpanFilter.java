package org.creativespaces.query.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes a span of each request that reads, when it is over: its method, its address with names for what varies, its status, and
 * nothing of what was asked or answered.
 */
final class ReadSpanFilter extends OncePerRequestFilter implements AutoCloseable {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SHORTCUT = "(kept)";
    private static final int SERVER_ERROR = 500;
    private static final Pattern CALLER = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Clock clock;

    ReadSpanFilter(SdkTracerProvider provider, Clock clock) {
        this.provider = provider;
        this.tracer = provider.get("org.creativespaces.query");
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = clock.instant();
        var status = SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            tell(request, status, began);
        }
    }

    private void tell(HttpServletRequest request, int status, Instant began) {
        var matched = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // Answers that are kept come before an address is matched with anything.
        var route = matched == null ? SHORTCUT : matched.toString();
        var span = tracer.spanBuilder(request.getMethod() + " " + route)
                .setSpanKind(SpanKind.SERVER)
                .setNoParent()
                .setAttribute(METHOD, request.getMethod())
                .setAttribute(ROUTE, route)
                .setAttribute(STATUS, (long) status)
                .setStartTimestamp(began);
        var caller = caller(request.getHeader("traceparent"));
        if (caller.isValid()) span.addLink(caller);
        var begun = span.startSpan();
        if (status >= SERVER_ERROR) begun.setStatus(StatusCode.ERROR);
        end(begun, began);
    }

    private void end(Span span, Instant began) {
        var now = clock.instant();
        span.end(now.isBefore(began) ? began : now);
    }

    /** Invalid if it is not of version 00, the only one there is. */
    private static SpanContext caller(@Nullable String header) {
        var parts = CALLER.matcher(header == null ? "" : header);
        if (!parts.matches()) return SpanContext.getInvalid();
        return SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault());
    }

    @Override
    public void close() {
        provider.close();
    }
}
