package org.creativespaces.command.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** How the embedded authorization server's clients are registered. */
final class Clients {
    static final Duration TOKEN_LIFETIME = Duration.ofHours(1);
    /** What a person may do is looked at again as often. */
    static final Duration PERSONS_TOKEN_LIFETIME = Duration.ofMinutes(15);
    /** For as long as somebody stays signed in who does something now and then. */
    static final Duration SIGNED_IN_AT_MOST = Duration.ofHours(12);

    private static final String PAGES = "creative-spaces-pages";
    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFETIME).build();

    private Clients() {}

    static RegisteredClient machine(MachineClient client, String secretHash) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }

    /**
     * The pages, through which people sign in: proven by PKCE, and given a refresh token only with the secret that their server
     * and this one derive from the same master key.
     */
    static RegisteredClient pages(PublicUrl url, String secretHash) {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(
                        uris -> origins(url).forEach(origin -> uris.add(origin + "/login/oauth2/code/creative-spaces")))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(PERSONS_TOKEN_LIFETIME)
                        .refreshTokenTimeToLive(SIGNED_IN_AT_MOST)
                        .build())
                .build();
    }

    /** Where the pages may be: at the public address, and on this machine under either name. */
    static List<String> origins(PublicUrl url) {
        var port = URI.create(url.value()).getPort();
        var suffix = port < 0 ? "" : ":" + port;
        return Stream.of(url.value(), "http://localhost" + suffix, "http://127.0.0.1" + suffix)
                .distinct()
                .toList();
    }
}
