package org.creativespaces.query.region;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.sqlite.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers with a dashboard that is kept, before Spring looks for the controller that would do the same: finding it among all
 * others, and telling it what was asked, takes longer than everything else about such an answer. Whatever is asked in any
 * other way than most readers ask goes on to the controller.
 */
final class DashboardShortcut extends OncePerRequestFilter {
    private static final String ALL = "*/*";
    private static final String PATTERN = "/api/v1/regions/{code}/dashboard";
    private static final String NATIONAL = "/api/v1/dashboard";

    private final Kept dashboards;
    private final Supplier<Viewer> viewer;
    private final BooleanSupplier caughtUp;
    private final Map<String, Address> addresses = new HashMap<>();

    /** The region whose dashboard is at a path, and what measurements call the path. */
    private record Address(@Nullable Region region, String pattern) {}

    /** Finds the dashboard of a region, or of the nation for null, that is kept for a reader; null if none is. */
    interface Kept {
        @Nullable
        ResponseEntity<byte[]> find(@Nullable Region region, Viewer viewer);
    }

    /**
     * Stands behind whatever finds out who is signed in.
     *
     * @param viewer the reader of the request that this thread is at
     * @param caughtUp whether anything may be answered from read models yet
     */
    DashboardShortcut(Kept dashboards, Supplier<Viewer> viewer, BooleanSupplier caughtUp) {
        this.dashboards = dashboards;
        this.viewer = viewer;
        this.caughtUp = caughtUp;
        addresses.put(NATIONAL, new Address(null, NATIONAL));
        for (var region : Regions.all()) {
            var path = PATTERN.replace("{code}", region.code().value());
            addresses.put(path, new Address(region, PATTERN));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws ServletException, IOException {
        var address = addresses.get(request.getRequestURI());
        var answer = address != null && isPlain(request) && caughtUp.getAsBoolean() ? kept(address) : null;
        if (address == null || answer == null) {
            others.doFilter(request, response);
            return;
        }
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(address.pattern()));
        write(answer, response);
    }

    /** A GET with no parameter and no condition, by somebody who takes JSON. */
    private static boolean isPlain(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getQueryString() == null
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                && request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) == null
                && (accept == null || accept.equals(ALL) || accept.equals(MediaType.APPLICATION_JSON_VALUE));
    }

    private @Nullable ResponseEntity<byte[]> kept(Address address) {
        try {
            return dashboards.find(address.region(), viewer.get());
        } catch (DatabaseUnavailable e) {
            // The controller will find out too, and knows how to say so.
            return null;
        }
    }

    private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        var body = answer.getBody();
        if (body == null) throw new IllegalStateException("a dashboard without a body");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        answer.getHeaders().forEach((name, values) -> {
            if (!name.equals(HttpHeaders.CONTENT_TYPE)) response.setHeader(name, String.join(", ", values));
        });
        response.getOutputStream().write(body);
    }
}
