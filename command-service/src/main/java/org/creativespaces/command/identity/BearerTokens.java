package org.creativespaces.command.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds the token in a header that is written as nearly everybody writes it, looking at each character once; a regular
 * expression takes more time for that than everything else about a token that is known already. Any other header is left to
 * Spring.
 */
final class BearerTokens implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";
    private static final boolean[] IN_TOKENS = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(c -> IN_TOKENS[c] = true);
    }

    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && isPlain(header) ? header.substring(SCHEME.length()) : others.resolve(request);
    }

    private static boolean isPlain(String header) {
        if (!header.startsWith(SCHEME) || header.length() == SCHEME.length()) return false;
        for (var i = SCHEME.length(); i < header.length(); i++) {
            var c = header.charAt(i);
            if (c >= IN_TOKENS.length || !IN_TOKENS[c]) return false;
        }
        return true;
    }
}
