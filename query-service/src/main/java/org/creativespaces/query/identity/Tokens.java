package org.creativespaces.query.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** Whose tokens are believed: the program's own where it issues some, else those of the issuer that is configured. */
final class Tokens {
    private Tokens() {}

    /** Asks the issuer for its keys when the first token comes, so that either may start first. */
    static JwtDecoder decoder(ObjectProvider<JwtDecoder> own, String issuer) {
        return own.getIfAvailable(() -> issuer.isBlank()
                ? Tokens::refuse
                : new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer)));
    }

    /** Authorities are the values of the claim {@code roles}, as they are. */
    static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }

    private static Jwt refuse(String token) {
        throw new BadJwtException("nobody issues tokens for this service");
    }
}
