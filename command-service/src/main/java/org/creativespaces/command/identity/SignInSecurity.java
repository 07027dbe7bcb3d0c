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
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The way to a token at the embedded authorization server: its endpoints, and the page on which people sign in. */
@Configuration(proxyBeanMethods = false)
@Conditional(Issuer.Embedded.class)
class SignInSecurity {
    private static final int ENDPOINTS_FIRST = 10;
    private static final int THEN_PAGE = 20;

    @Bean
    @Order(ENDPOINTS_FIRST)
    SecurityFilterChain tokenEndpoints(HttpSecurity http, PublicUrl url) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInController.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers(headers, url))
                .build();
    }

    @Bean
    @Order(THEN_PAGE)
    SecurityFilterChain signIn(HttpSecurity http, PublicUrl url) throws Exception {
        return http.securityMatcher(SignInController.PATH, SignInController.STYLE, SignInController.OUT)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignInController.PATH))
                .logout(logout -> logout.logoutUrl(SignInController.OUT)
                        .logoutSuccessUrl(SignInController.PATH + "?" + SignInController.SIGNED_OUT))
                .headers(headers -> headers(headers, url))
                .build();
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
