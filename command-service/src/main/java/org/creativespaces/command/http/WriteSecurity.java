package org.creativespaces.command.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.creativespaces.command.identity.Role;
import org.creativespaces.command.identity.TokenRoles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who gets through to what this service serves; what no chain lets through is not there. */
@Configuration(proxyBeanMethods = false)
class WriteSecurity {
    private static final int MANAGEMENT = 2;
    private static final int WRITES = 90;
    private static final String API = "/api/v1/";
    private static final String IMPORTS = API + "imports/";
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private final ProblemWriter writer;

    WriteSecurity(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Writes, and the progress of imports: with a token of one who may write anything at all. */
    @Bean
    @Order(WRITES)
    SecurityFilterChain writes(HttpSecurity http, JwtDecoder tokens, BearerTokenResolver bearer) throws Exception {
        var problems = new SecurityProblems(writer);
        return stateless(http.securityMatcher(WriteSecurity::isOurs))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, IMPORTS + "**")
                        .hasAnyAuthority(claims(Role.ORGANISER, Role.AUDITOR, Role.ADMIN))
                        .requestMatchers(IMPORTS + "**")
                        .hasAnyAuthority(claims(Role.ORGANISER, Role.ADMIN))
                        .anyRequest()
                        .hasAnyAuthority(claims(Role.PARTICIPANT, Role.ORGANISER, Role.ADMIN)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .bearerTokenResolver(bearer)
                        .withObjectPostProcessor(problems.forAll())
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(TokenRoles.converter())))
                .build();
    }

    /** Health and metrics, which are served on a port of their own. */
    @Bean
    @Order(MANAGEMENT)
    SecurityFilterChain managementOfWriting(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(EndpointRequest.to("health", "prometheus")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Matches everything without being "any request" in Spring's eyes, which would forbid another such chain. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain nothingElseIsWritten(HttpSecurity http) throws Exception {
        var nothing = Problem.of(Fault.NOT_FOUND);
        return stateless(http.securityMatcher(request -> true))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, exception) -> writer.write(response, nothing))
                        .accessDeniedHandler((request, response, exception) -> writer.write(response, nothing)))
                .build();
    }

    /** A measurement around each filter of each request costs more than what the filters do; requests as such are measured. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings unobservedWriting() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall firewall() {
        return PlainHeaders.firewall();
    }

    /** What the firewall turns away, such as an encoded slash, is a problem too. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, exception) -> writer.write(response, Problem.of(Fault.INVALID_REQUEST));
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(Customizer.withDefaults()));
    }

    private static boolean isOurs(HttpServletRequest request) {
        var path = request.getRequestURI();
        var reads = Stream.of(HttpMethod.GET, HttpMethod.HEAD).anyMatch(method -> method.matches(request.getMethod()));
        return path.startsWith(IMPORTS) || (path.startsWith(API) && !reads);
    }

    private static String[] claims(Role... roles) {
        return Stream.of(roles).map(Role::claim).toArray(String[]::new);
    }
}
