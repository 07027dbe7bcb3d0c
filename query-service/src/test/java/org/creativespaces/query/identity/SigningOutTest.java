package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningOutTest {
    private static final String ISSUER = "https://id.example.org:8443/realms/x";
    private static final Authentication SAM = new OAuth2AuthenticationToken(
            new DefaultOidcUser(List.of(), new OidcIdToken("the-id-token", null, null, Map.of("sub", "sam"))),
            List.of(),
            Registrations.ID);

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", PageSignIn.OUT);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ends_the_session_at_the_issuer_too_and_leads_back() throws Exception {
        signOut(Map.of("end_session_endpoint", ISSUER + "/logout"));
        assertThat(response.getRedirectedUrl())
                .startsWith(ISSUER + "/logout?")
                .contains(
                        "id_token_hint=the-id-token",
                        "post_logout_redirect_uri=https://spaces.example.org/account?signed-out");
    }

    @Test
    void is_done_here_where_the_issuer_has_no_way_to() throws Exception {
        signOut(Map.of());
        assertThat(response.getRedirectedUrl()).isEqualTo("/account?signed-out");
    }

    @Test
    void needs_no_token_that_is_still_good_and_keeps_what_the_issuer_is_told() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(SAM);
        var signsOut = new AtomicReference<Authentication>();
        var tokens = new PageTokens(
                id -> {
                    throw new AssertionError("nobody is asked for a token");
                },
                token -> {
                    throw new JwtException("ran out");
                });

        new PageSessionFilter(tokens)
                .doFilter(
                        request,
                        response,
                        (in, out) ->
                                signsOut.set(SecurityContextHolder.getContext().getAuthentication()));

        assertThat(signsOut).hasValue(SAM);
    }

    /** Which browsers hold redirects after a form to. */
    @Test
    void may_lead_from_a_form_to_the_issuer_and_nowhere_else() {
        assertThat(PageHeaders.content(ISSUER)).endsWith("; form-action 'self' https://id.example.org:8443");
        assertThat(PageHeaders.content("")).endsWith("; form-action 'self'");
    }

    private void signOut(Map<String, Object> metadata) throws Exception {
        var registration = ClientRegistration.withRegistrationId(Registrations.ID)
                .clientId("pages")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login")
                .authorizationUri(ISSUER + "/authorize")
                .tokenUri(ISSUER + "/token")
                .providerConfigurationMetadata(metadata)
                .build();
        ClientRegistrationRepository registrations = id -> registration;
        var client = new PageClient(ISSUER, "pages", "", "https://spaces.example.org");
        PageSignIn.signingOut(client, registrations).onLogoutSuccess(request, response, SAM);
    }
}
