package org.creativespaces.command.identity;

import java.util.List;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into each access token what its bearer may do. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return;
        context.getClaims().audience(List.of(Claims.AUDIENCE));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var client = MachineClient.find(context.getRegisteredClient().getClientId())
                    .orElseThrow();
            context.getClaims().claim(Claims.ACTOR, Actor.client(client.id()).toString());
            add(client.grant(), context);
        } else {
            Authentication signedIn = context.getPrincipal();
            if (signedIn != null && signedIn.getPrincipal() instanceof Person person) add(person.grant(), context);
        }
    }

    private static void add(Grant grant, JwtEncodingContext context) {
        if (!grant.spaces().isEmpty()) context.getClaims().claim(Claims.SPACES, grant.spaces());
        context.getClaims()
                .claim(
                        Claims.ROLES,
                        grant.roles().stream().map(Role::claim).sorted().toList())
                .claim(
                        Claims.REGIONS,
                        grant.regions().stream().map(RegionCode::value).sorted().toList());
    }
}
