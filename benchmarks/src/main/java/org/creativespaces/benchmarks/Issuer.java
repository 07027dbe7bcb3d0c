package org.creativespaces.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Issues tokens to as many people as a scenario needs; the program under test is told to believe them. */
final class Issuer implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int BITS = 2048;

    private final RSAKey key;
    private final HttpServer http;

    private Issuer(RSAKey key, HttpServer http) {
        this.key = key;
        this.http = http;
    }

    static Issuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new Issuer(key, http);
        http.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"subject_types_supported\":[\"public\"]}"
                                .formatted(issuer.url(), issuer.url())));
        http.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        http.start();
        return issuer;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What makes the program believe this issuer's tokens. */
    String option() {
        return "-Dcreative-spaces.issuer=" + url();
    }

    private String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String token(String subject, String role, List<String> regions) {
        return token(subject, List.of(role), regions);
    }

    /** Nimbus knows no other time than Date. */
    @SuppressWarnings("JavaUtilDate")
    String token(String subject, List<String> roles, List<String> regions) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(url())
                            .subject(subject)
                            .issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plus(LIFETIME)))
                            .claim("roles", roles)
                            .claim("regions", regions)
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
