package org.creativespaces.command.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.keys.MasterKey;
import org.creativespaces.command.state.StateDb;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The authorization server that runs in this program while no other issuer is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(Issuer.Embedded.class)
class EmbeddedIssuer {
    @Bean
    AuthorizationServerSettings authorizationServerSettings(PublicUrl url) {
        return AuthorizationServerSettings.builder().issuer(url.value()).build();
    }

    /** Behind a proxy, what people and clients reach it by is to be set. */
    @Bean
    PublicUrl publicUrl(@Value("${creative-spaces.public-url:http://localhost:${server.port:8080}}") String url) {
        return new PublicUrl(url);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    RegisteredClientRepository clients(
            CommandProperties properties, StateDb state, MasterKey master, PasswordEncoder encoder, PublicUrl url) {
        var secrets = new Secrets(state);
        var hash = ClientSecret.hash(properties.clientSecret(), secrets, encoder, System.out::println);
        var ofPages = ClientSecret.ofPages(master.derive("pages-client"), secrets, encoder);
        return new FixedClients(Stream.concat(
                        Stream.of(MachineClient.values()).map(client -> Clients.machine(client, hash)),
                        Stream.of(Clients.pages(url, ofPages)))
                .toList());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ShortLivedAuthorizations();
    }

    /** Only the demo, which listens on this machine alone, has people in it. */
    @Bean
    @ConditionalOnBooleanProperty("creative-spaces.demo")
    People demoPeople() {
        return People.ofTheDemo();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "creative-spaces.demo", havingValue = false, matchIfMissing = true)
    People noPeople() {
        return People.nobody();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(StateDb state, MasterKey master) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.load(new Secrets(state), master.derive("token-signing"))));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims() {
        return new TokenClaims();
    }

    /** Knows our own key, so it asks nobody. */
    @Bean
    JwtDecoder embeddedTokens(JWKSource<SecurityContext> keys, PublicUrl url, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        OAuth2TokenValidator<Jwt> ours = new JwtIssuerValidator(url.value());
        OAuth2TokenValidator<Jwt> forThis = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(Claims.AUDIENCE));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(ours, forThis)));
        return new VerifiedTokens(decoder, clock, System::nanoTime);
    }
}
