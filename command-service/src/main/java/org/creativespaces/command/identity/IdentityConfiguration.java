package org.creativespaces.command.identity;

import java.time.Clock;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.keys.MasterKey;
import org.creativespaces.command.state.StateDb;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    /** The embedded issuer has one name whatever the port, for people must stay who they are when it changes. */
    private static final String EMBEDDED = "embedded";

    @Bean
    Subjects subjects(StateDb state, MasterKey master, @Value("${" + Issuer.PROPERTY + ":}") String issuer) {
        var name = StringUtils.hasText(issuer) ? issuer : EMBEDDED;
        return new Subjects(state, new KeyedHash(master.derive("subjects")), name);
    }

    @Bean
    Callers callers(Subjects subjects) {
        return new Callers(subjects);
    }

    /** Every filter chain that takes bearer tokens is given this one, in whichever service of the program. */
    @Bean
    BearerTokenResolver bearerTokens() {
        return new BearerTokens();
    }

    /** Asks the issuer for its keys when the first token comes, so that either may start first. */
    @Bean
    @Conditional(Issuer.External.class)
    JwtDecoder externalTokens(@Value("${" + Issuer.PROPERTY + "}") String issuer, Clock clock) {
        var decoder = new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
        JwtDecoder inFull = token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("the issuer cannot be asked for its keys", e);
            }
        };
        return new VerifiedTokens(inFull, clock, System::nanoTime);
    }
}
