package org.creativespaces.standalone;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.servers.Ports;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole program within the test, without the demo: it can be asked for its routes, and its issuer for any token. */
public final class Within implements AutoCloseable {
    public static final String SECRET = "only-for-this-test";

    private final String url;
    private final ConfigurableApplicationContext program;
    private final NimbusJwtEncoder issuer;

    private Within(Path dataDir, Class<?>... beside) throws IOException {
        url = "http://localhost:" + Ports.free();
        var sources = Stream.concat(Stream.of(CreativeSpaces.class), Stream.of(beside))
                .toArray(Class<?>[]::new);
        program = SpringApplication.run(sources, new String[] {
            "--server.port=" + port(),
            "--server.address=127.0.0.1",
            "--management.server.port=0",
            "--creative-spaces.public-url=" + url,
            "--creative-spaces.data-dir=" + dataDir,
            "--creative-spaces.client-secret=" + SECRET,
            "--creative-spaces.demo=false",
            "--creative-spaces.rate-limits=false",
            "--spring.main.banner-mode=off"
        });
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = program.getBean(JWKSource.class);
        issuer = new NimbusJwtEncoder(keys);
    }

    /** Starts it on a port of its own, with classes of the test beside its own. */
    public static Within start(Path dataDir, Class<?>... beside) throws IOException {
        return new Within(dataDir, beside);
    }

    public URI uri(String path) {
        return URI.create(url + path);
    }

    public int port() {
        return URI.create(url).getPort();
    }

    /** A token as this program's issuer would give it for an hour, with these claims besides. */
    public String token(String subject, Map<String, List<String>> claims) {
        var now = Instant.now();
        var set = JwtClaimsSet.builder()
                .issuer(url)
                .audience(List.of("creative-spaces"))
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(3_600))
                .claims(all -> all.putAll(claims))
                .build();
        return issuer.encode(JwtEncoderParameters.from(set)).getTokenValue();
    }

    /** What answers requests, the framework's own handlers among it. */
    public Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
        return program.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream());
    }

    public <T> T bean(Class<T> type, String name) {
        return program.getBean(name, type);
    }

    @Override
    public void close() {
        program.close();
    }
}
