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

    /** The pages, through which people sign in: a client without a secret, so it proves itself by PKCE. */
    static RegisteredClient pages(PublicUrl url) {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(
                        uris -> origins(url).forEach(origin -> uris.add(origin + "/login/oauth2/code/creative-spaces")))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TOKENS)
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
