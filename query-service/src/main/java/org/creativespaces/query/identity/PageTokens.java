package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.util.WebUtils;

/** The tokens of those who are signed in, kept in their sessions and renewed when they run out. */
final class PageTokens {
    private final OAuth2AuthorizedClientRepository kept = new HttpSessionOAuth2AuthorizedClientRepository();
    private final OAuth2AuthorizedClientManager manager;
    private final JwtDecoder decoder;

    PageTokens(ClientRegistrationRepository registrations, JwtDecoder decoder) {
        var managing = new DefaultOAuth2AuthorizedClientManager(registrations, kept);
        managing.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build());
        this.manager = managing;
        this.decoder = decoder;
    }

    OAuth2AuthorizedClientRepository kept() {
        return kept;
    }

    /** None if it ran out and cannot be renewed: then the person has to sign in again. */
    Optional<Jwt> of(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        var asking = OAuth2AuthorizeRequest.withClientRegistrationId(Registrations.ID)
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        try {
            // One at a time: an issuer may take a refresh token once only.
            synchronized (WebUtils.getSessionMutex(request.getSession())) {
                return Optional.ofNullable(manager.authorize(asking))
                        .map(client -> decoder.decode(client.getAccessToken().getTokenValue()));
            }
        } catch (ClientAuthorizationException | JwtException e) {
            return Optional.empty();
        }
    }
}
