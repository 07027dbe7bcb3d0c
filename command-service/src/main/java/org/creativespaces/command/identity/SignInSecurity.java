package org.creativespaces.command.identity;

import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The way to a token at the embedded authorization server: its endpoints, and the page on which people sign in. */
@Configuration(proxyBeanMethods = false)
@Conditional(Issuer.Embedded.class)
class SignInSecurity {
    private static final int ENDPOINTS_FIRST = 10;
    private static final int THEN_PAGE = 20;
    private static final int LONGEST_NAME = 200;
    private static final String RESOURCE = "/.well-known/oauth-protected-resource";

    @Bean
    @Order(ENDPOINTS_FIRST)
    SecurityFilterChain tokenEndpoints(HttpSecurity http, PublicUrl url) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(new OrRequestMatcher(server.getEndpointsMatcher(), matcher(RESOURCE)));
            server.oidc(Customizer.withDefaults());
        });
        http.oauth2ResourceServer(resource -> describe(resource, url));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInController.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers(headers, url))
                .build();
    }

    /** What the challenge of the user information endpoint refers to (RFC 9728). */
    private static void describe(OAuth2ResourceServerConfigurer<HttpSecurity> resource, PublicUrl url) {
        resource.protectedResourceMetadata(
                described -> described.protectedResourceMetadataCustomizer(metadata -> metadata.resource(url.value())
                        .authorizationServer(url.value())
                        .tlsClientCertificateBoundAccessTokens(false)));
    }

    private static RequestMatcher matcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    @Bean
    @Order(THEN_PAGE)
    SecurityFilterChain signIn(HttpSecurity http, PublicUrl url) throws Exception {
        return http.securityMatcher(SignInController.PATH, SignInController.STYLE, SignInController.OUT)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignInController.PATH).failureHandler(wrong()))
                .logout(logout -> logout.logoutUrl(SignInController.OUT)
                        .logoutSuccessUrl(SignInController.PATH + "?" + SignInController.SIGNED_OUT))
                .headers(headers -> headers(headers, url))
                .build();
    }

    /** Keeps the name that was typed, so that only the password has to be typed again. */
    private static AuthenticationFailureHandler wrong() {
        var told = new SimpleUrlAuthenticationFailureHandler(SignInController.PATH + "?error");
        return (request, response, failure) -> {
            var name = request.getParameter("username");
            if (name != null && name.length() <= LONGEST_NAME) {
                request.getSession().setAttribute(SignInController.TYPED, name);
            }
            told.onAuthenticationFailure(request, response, failure);
        };
    }

    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
    }

    /** A form's redirects count as its action, and signing in ends at the pages. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, PublicUrl url) {
        var policy =
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + String.join(" ", Clients.origins(url));
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy));
        headers.referrerPolicy(Customizer.withDefaults());
    }
}
