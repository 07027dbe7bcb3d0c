package org.creativespaces.standalone.openapi;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Lets whoever sends a token see the pages as whoever has signed in on them, whose session holds such a token: signing in itself is
 * tried in a browser.
 */
class TokensOnPages {
    private static final String BEARER = "Bearer ";

    @Bean
    FilterRegistrationBean<Filter> signedInByToken(JwtDecoder decoder) {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            var token = asked.getHeader("Authorization");
            if (token != null
                    && token.startsWith(BEARER)
                    && !asked.getRequestURI().startsWith("/api/")) {
                var person = new JwtAuthenticationToken(decoder.decode(token.substring(BEARER.length())), List.of());
                SecurityContextHolder.getContext().setAuthentication(person);
            }
            chain.doFilter(request, response);
        });
        // After that of Spring Security, which knows of nobody.
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
