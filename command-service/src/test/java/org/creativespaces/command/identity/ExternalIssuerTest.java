package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With an issuer configured its tokens are good, and nothing of our own is there. */
@EdgeTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalIssuerTest {
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final RSAKey KEY = key();
    private static final HttpServer ISSUER = issuer();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Behind behind;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        properties.add("creative-spaces.issuer", ExternalIssuerTest::address);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_person_is_who_the_issuer_says() throws Exception {
        var claims = claims().claim("roles", List.of("organiser", "cook")).claim("regions", List.of("E08000035", "X"));

        assertThat(close(token(KEY, claims))).hasStatusOk();

        var by = behind.only().act().by();
        assertThat(by.caller().kind()).isEqualTo(Actor.Kind.USER);
        assertThat(by.organises()).containsExactly(new RegionCode("E08000035"));
    }

    @Test
    void a_program_is_named_by_its_claim() throws Exception {
        var claims = claims().claim("roles", List.of("organiser")).claim("actor", "client:intake");

        assertThat(close(token(KEY, claims))).hasStatusOk();

        assertThat(behind.only().act().by().caller()).isEqualTo(Actor.client("intake"));
    }

    @Test
    void who_claims_to_be_somebody_else_is_not_let_in() throws Exception {
        var organiser = List.of("organiser");
        var other = key();

        assertThat(close(token(other, claims().claim("roles", organiser)))).hasStatus(401);
        assertThat(close(token(KEY, claims().issuer("http://elsewhere").claim("roles", organiser))))
                .hasStatus(401);
        assertThat(close(token(KEY, claims().subject(null).claim("roles", organiser))))
                .hasStatus(401);
        assertThat(close(token(
                        KEY,
                        claims().expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                .claim("roles", organiser))))
                .hasStatus(401);
        for (var actor : List.of("participant:0198c0de-0000-7000-8000-000000000001", "user:x", "x")) {
            assertThat(close(token(KEY, claims().claim("roles", organiser).claim("actor", actor))))
                    .hasStatus(401);
        }
        assertThat(behind.sent()).isEmpty();
    }

    @Test
    void roles_that_are_no_list_let_nobody_in() throws Exception {
        assertThat(close(token(KEY, claims().claim("roles", Map.of("organiser", true)))))
                .hasStatus(403);
        assertThat(close(token(KEY, claims()))).hasStatus(403);
    }

    @Test
    @Order(1)
    void while_the_issuer_cannot_be_asked_nobody_is_let_in() throws Exception {
        ISSUER.removeContext(METADATA);
        var token = token(KEY, claims().claim("roles", List.of("organiser")));

        Requests.assertProblem(close(token), 503, "UNAVAILABLE");

        serveMetadata(ISSUER);
        assertThat(close(token)).hasStatusOk();
    }

    @Test
    void nothing_of_our_own_issues_tokens() {
        assertThat(mvc.post().uri("/oauth2/token")).hasStatus(404);
        assertThat(mvc.get().uri("/sign-in")).hasStatus(404);
        assertThat(mvc.get().uri("/.well-known/openid-configuration")).hasStatus(404);
    }

    private MvcTestResult close(String token) {
        return mvc.post()
                .uri("/api/v1/spaces/0198c0de-0000-7000-8000-000000000001/closure")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k" + token.hashCode())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"Done.\"}")
                .exchange();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("0b5e")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static String token(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String address() {
        return "http://localhost:" + ISSUER.getAddress().getPort();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serveMetadata(server);
            serve(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serveMetadata(HttpServer server) {
        var address = "http://localhost:" + server.getAddress().getPort();
        serve(server, METADATA, """
            {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"],
             "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"],
             "authorization_endpoint":"%s/a","token_endpoint":"%s/t"}
            """.formatted(address, address, address, address));
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
