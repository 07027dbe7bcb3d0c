package org.creativespaces.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.creativespaces.query.http.RequestRefused;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody read from read models that have not caught up since the start: they may still show what was withheld, or what is in a
 * space that they do not know to be for its members. What is read from the ledger itself can be read at once.
 */
record NotBefore(BooleanSupplier caughtUp) implements HandlerInterceptor {
    static final List<String> READ_MODELS =
            List.of("/", "/regions/**", "/spaces/**", "/challenges/**", "/solutions/**", "/api/v1/**");
    static final List<String> OTHERS = List.of("/api/v1/feed/**", "/api/v1/imports/**");

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());
    private static final int COME_AGAIN_SECONDS = 1;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod()) && !caughtUp.getAsBoolean()) {
            throw RequestRefused.later("The program is still reading what happened.", COME_AGAIN_SECONDS);
        }
        return true;
    }
}
