package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** Signing in and out on the pages, which stay where the reader was. */
public final class PageSignIn {
    /** Where signing in begins; {@code ?to=} says where it leads. */
    public static final String START = "/account/sign-in/" + Registrations.ID;
    /** Where a form is sent to sign out. */
    public static final String OUT = "/account/sign-out";

    static final String CALLBACK = "/login/oauth2/code/*";

    private static final String HOME = "/account";
    /** Where somebody is once they have signed out; an issuer that leads them there has to know it. */
    public static final String SIGNED_OUT = "/account?signed-out";

    private static final String TO = PageSignIn.class.getName() + ".to";
    /** Apart from that of the authorization server, which may share the session. */
    private static final String CONTEXT = "CREATIVE_SPACES_PAGES";

    private PageSignIn() {}

    static void set(
            HttpSecurity http, PageClient client, ClientRegistrationRepository registrations, PageTokens tokens) {
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey(CONTEXT);
        http.securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new PageSessionFilter(tokens), CsrfFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(tokens.kept())
                        .loginPage(START)
                        .securityContextRepository(contexts)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(resolver(registrations)))
                        .successHandler((request, response, person) -> response.sendRedirect(target(request)))
                        .failureHandler((request, response, failure) -> response.sendRedirect(HOME + "?failed")))
                .logout(out -> out.logoutUrl(OUT).logoutSuccessHandler(signingOut(client, registrations)));
    }

    /** At the issuer, too, if it has a way to: or whoever comes next to this browser is signed in with a click. */
    static LogoutSuccessHandler signingOut(PageClient client, ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setDefaultTargetUrl(SIGNED_OUT);
        handler.setPostLogoutRedirectUri(client.base() + SIGNED_OUT);
        return handler;
    }

    private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository registrations) {
        var usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, HOME + "/sign-in");
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                var asked = usual.resolve(request);
                if (asked != null) remember(request);
                return asked;
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return usual.resolve(request, id);
            }
        };
    }

    private static void remember(HttpServletRequest request) {
        var to = request.getParameter("to");
        if (to != null && isHere(to)) request.getSession().setAttribute(TO, to);
    }

    private static String target(HttpServletRequest request) {
        var session = request.getSession();
        var to = session.getAttribute(TO);
        session.removeAttribute(TO);
        return to instanceof String path ? path : HOME;
    }

    /** Where somebody signs in once more, and finds what they typed in its form. */
    public static String again(HttpServletRequest request) {
        return FormRefused.again(request);
    }

    /** Whether an address leads to a page of ours: nobody is to be sent elsewhere by a link to our sign-in. */
    public static boolean isHere(String address) {
        if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) return false;
        try {
            var uri = new URI(address);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
