package org.creativespaces.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers people's authorizations as long as their tokens live, and no more than so many: a code must find its
 * request. A token carries everything else itself, a program's needs nothing remembered. Spring's own keeps all for ever.
 */
final class ShortLivedAuthorizations implements OAuth2AuthorizationService {
    private static final long MOST = 10_000;

    private final Cache<String, OAuth2Authorization> byId = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Clients.SIGNED_IN_AT_MOST)
            .build();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) return;
        byId.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.asMap().values().stream()
                .filter(authorization -> token.equals(value(authorization, token, type)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String value(
            OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        if (type != null && type.getValue().equals(OAuth2ParameterNames.STATE)) {
            return authorization.getAttribute(OAuth2ParameterNames.STATE);
        }
        var found = authorization.<OAuth2Token>getToken(token);
        return found == null ? null : found.getToken().getTokenValue();
    }
}
