package org.creativespaces.query.identity;

import jakarta.servlet.DispatcherType;
import java.util.Collections;
import java.util.Set;
import org.creativespaces.query.commands.CommandUrl;
import org.creativespaces.query.http.ProblemAnswers;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.texts.MasterKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Who may read what. What no chain names, here or beside in the same program, is not served to anybody. */
@Configuration(proxyBeanMethods = false)
class ReadingSecurity {
    private static final int MANAGEMENT = 1;
    private static final int API = 100;
    private static final int PAGES = 110;

    @Bean
    @Order(MANAGEMENT)
    SecurityFilterChain managementOfReading(
            HttpSecurity http,
            ProblemAnswers answers,
            ObjectProvider<JwtDecoder> tokens,
            @Value("${creative-spaces.issuer:}") String issuer)
            throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // Whoever proves to be an operator is told the details of health; nobody needs to.
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(new BearerProblems(answers))
                        .jwt(jwt ->
                                jwt.decoder(Tokens.decoder(tokens, issuer)).jwtAuthenticationConverter(Tokens.roles())))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(API)
    SecurityFilterChain readingApi(
            HttpSecurity http,
            ProblemAnswers answers,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<BearerTokenResolver> bearer,
            @Value("${creative-spaces.issuer:}") String issuer)
            throws Exception {
        var problems = new BearerProblems(answers);
        return http.securityMatcher(ReadPaths.reading(ReadPaths.FEED, ReadPaths.OWN, ReadPaths.PUBLIC))
                .authorizeHttpRequests(requests -> requests.requestMatchers(ReadPaths.FEED)
                        .access(anyOf(Role.PARTNER, Role.AUDITOR, Role.ORGANISER))
                        .requestMatchers(ReadPaths.OWN)
                        .authenticated()
                        .requestMatchers(ReadPaths.PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .bearerTokenResolver(bearer.getIfAvailable(DefaultBearerTokenResolver::new))
                        .jwt(jwt -> jwt.decoder(Tokens.decoder(tokens, issuer))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing is changed here, nobody signs in, and no request waits for that.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(PAGES)
    SecurityFilterChain readingPages(
            HttpSecurity http,
            PageClient client,
            CommandUrl commands,
            MasterKey readingMasterKey,
            ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        var registrations = new Registrations(client, commands, readingMasterKey);
        var kept = new PageTokens(registrations, Tokens.decoder(tokens, client.issuer()));
        PageSignIn.set(http, client, registrations, kept);
        return http.securityMatcher(
                        new OrRequestMatcher(ReadPaths.reading(ReadPaths.PAGES), ReadPaths.any(ReadPaths.ACTING)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(handling -> handling.accessDeniedHandler(new FormRefused()))
                .headers(headers -> PageHeaders.set(headers, client.issuer()))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Matches everything without being "any request" in Spring's eyes, which would forbid another such chain; stands
     * before that of the writing service, since browsers are shown a page here.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    SecurityFilterChain nothingElseIsRead(HttpSecurity http, PageClient client, ProblemAnswers answers)
            throws Exception {
        var nothing = new NothingHere(answers);
        return http.securityMatcher(request -> true)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(nothing).accessDeniedHandler(nothing))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> PageHeaders.set(headers, client.issuer()))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A measurement around each filter of each request costs more than what the filters do; requests as such are measured. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings unobservedReading() {
        return SecurityObservationSettings.noObservations();
    }

    private static AuthorizationManager<RequestAuthorizationContext> anyOf(Role... roles) {
        var allowed = Set.of(roles);
        return (authentication, context) -> new AuthorizationDecision(
                !Collections.disjoint(Claims.of(authentication.get()).roles(), allowed));
    }
}
