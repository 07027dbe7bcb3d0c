package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.identity.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills in controllers' parameters of type {@link Incoming}, and {@link Caller} where the body is no JSON. */
final class IncomingResolver implements HandlerMethodArgumentResolver {
    private final Callers callers;
    private final RateLimits limits;
    private final Clock clock;

    IncomingResolver(Callers callers, RateLimits limits, Clock clock) {
        this.callers = callers;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Incoming.class || type == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var caller = callers.of(http.getUserPrincipal());
        limits.take(caller);
        if (parameter.getParameterType() == Caller.class) return caller;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Incoming(caller, Headers.of(http), JsonBody.read(http), now);
    }
}
