package org.creativespaces.standalone.faults;

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

/** Whose tokens all processes believe, whichever of them is killed. */
final class Issuer implements AutoCloseable {
    private final RSAKey key;
    private final HttpServer http;

    Issuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", """
            {"issuer":"%s","jwks_uri":"%s/jwks","subject_types_supported":["public"]}\
            """.formatted(url(), url()));
        answer("/jwks", new JWKSet(key.toPublicJWK()).toString());
        http.start();
    }

    private void answer(String path, String json) {
        http.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @SuppressWarnings("JavaUtilDate") // Nimbus knows no other time
    String token(String role, List<String> regions) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(role)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600 * 12)))
                .claim("roles", List.of(role))
                .claim("regions", regions)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
