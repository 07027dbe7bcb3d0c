package org.creativespaces.query.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTokensTest {
    private static final TestingAuthenticationToken SAM = new TestingAuthenticationToken("sam", "");
    private static final Instant NOW = Instant.now();

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private HttpServer issuer;
    private ClientRegistration registration;
    private PageTokens tokens;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var body = status == 200
                    ? "{\"access_token\":\"new\",\"token_type\":\"Bearer\",\"expires_in\":900}"
                    : "{\"error\":\"invalid_grant\"}";
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        issuer.start();
        registration = ClientRegistration.withRegistrationId(Registrations.ID)
                .clientId("pages")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login")
                .authorizationUri("/authorize")
                .tokenUri("http://127.0.0.1:" + issuer.getAddress().getPort() + "/token")
                .build();
        tokens = new PageTokens(
                id -> registration,
                value -> Jwt.withTokenValue(value)
                        .header("alg", "none")
                        .subject("sam")
                        .build());
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private Optional<String> tokenOf(Instant expires, boolean refreshable) {
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "old", NOW.minusSeconds(7_200), expires);
        var refresh = refreshable ? new OAuth2RefreshToken("refresh", NOW.minusSeconds(7_200)) : null;
        var client = new OAuth2AuthorizedClient(registration, "sam", access, refresh);
        tokens.kept().saveAuthorizedClient(client, SAM, request, response);
        return tokens.of(SAM, request, response).map(Jwt::getTokenValue);
    }

    @Test
    void a_token_that_is_good_is_used_as_it_is() {
        assertThat(tokenOf(NOW.plusSeconds(600), true)).hasValue("old");
        assertThat(asked).isEmpty();
    }

    @Test
    void one_that_has_run_out_is_renewed_and_the_new_one_kept() {
        assertThat(tokenOf(NOW.minusSeconds(600), true)).hasValue("new");
        assertThat(asked).singleElement().asString().contains("grant_type=refresh_token", "refresh_token=refresh");

        assertThat(tokens.of(SAM, request, response).map(Jwt::getTokenValue)).hasValue("new");
        assertThat(asked).hasSize(1);
    }

    @Test
    void who_cannot_be_renewed_has_to_sign_in_again() {
        status = 400;

        assertThat(tokenOf(NOW.minusSeconds(600), true)).isEmpty();
    }
}
