package org.creativespaces.standalone.openapi;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.creativespaces.standalone.CreativeSpaces;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.util.FileSystemUtils;

/** The whole program in this process, on an empty folder and without the demo; started once for all tests that ask. */
final class Whole implements AutoCloseable {
    static final String SECRET = "only-for-this-test";

    private final Path folder;
    private final String url;
    private final ConfigurableApplicationContext program;
    private final NimbusJwtEncoder issuer;

    private Whole() {
        try {
            folder = Files.createTempDirectory("creative-spaces");
            url = "http://localhost:" + freePort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        program = SpringApplication.run(
                CreativeSpaces.class,
                "--server.port=" + URI.create(url).getPort(),
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--creative-spaces.public-url=" + url,
                "--creative-spaces.data-dir=" + folder,
                "--creative-spaces.client-secret=" + SECRET,
                "--creative-spaces.demo=false",
                "--creative-spaces.rate-limits=false",
                "--spring.main.banner-mode=off");
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = program.getBean(JWKSource.class);
        issuer = new NimbusJwtEncoder(keys);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI uri(String path) {
        return URI.create(url + path);
    }

    <T> T bean(Class<T> type, String name) {
        return program.getBean(name, type);
    }

    /** A token as the issuer of this program would give it to a person. */
    String token(String subject, List<String> roles, List<String> regions) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(url)
                .audience(List.of("creative-spaces"))
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(3600))
                .claim("roles", roles)
                .claim("regions", regions)
                .claim("spaces", roles.contains("partner") ? List.of("public") : List.of())
                .build();
        return issuer.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    @Override
    public void close() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Hands the one program to the tests; it ends with the last of them. */
    static final class Started implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Whole.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Whole.class, type -> new Whole());
        }
    }
}
