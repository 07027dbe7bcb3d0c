package org.creativespaces.query.identity;

import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.creativespaces.query.commands.CommandUrl;
import org.creativespaces.query.texts.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The pages as a client of whoever signs people in: the issuer that is configured, else the authorization server that the
 * command service embeds. An issuer is asked about itself when the first person signs in, so that either may start first.
 */
final class Registrations implements ClientRegistrationRepository {
    /** Ends the address to which the issuer sends people back. */
    static final String ID = "creative-spaces";

    private final PageClient client;
    private final CommandUrl commands;
    private final MasterKey master;
    private volatile @Nullable ClientRegistration known;

    Registrations(PageClient client, CommandUrl commands, MasterKey master) {
        this.client = client;
        this.commands = commands;
        this.master = master;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) return null;
        var found = known;
        if (found != null) return found;
        Supplier<ClientRegistration.Builder> making = client.issuer().isBlank() ? this::embedded : this::external;
        var made = making.get()
                .clientId(client.id())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(client.redirectUri())
                .scope(OidcScopes.OPENID)
                .build();
        known = made;
        return made;
    }

    private ClientRegistration.Builder external() {
        var builder = ClientRegistrations.fromIssuerLocation(client.issuer()).registrationId(ID);
        var secret = client.secret();
        return secret.isBlank()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                : builder.clientSecret(secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    /** Its page is where the reader is, whatever they call this machine; the rest is between programs. */
    private ClientRegistration.Builder embedded() {
        var secret = master.derive("pages-client")
                .orElseThrow(() -> new IllegalStateException("the command service has not made its master key yet"));
        return ClientRegistration.withRegistrationId(ID)
                .clientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationUri("/oauth2/authorize")
                .tokenUri(commands.at("/oauth2/token"))
                .jwkSetUri(commands.at("/oauth2/jwks"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of());
    }
}
