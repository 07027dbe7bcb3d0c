package org.creativespaces.standalone.members;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.creativespaces.standalone.CreativeSpaces;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole program in this process, so that it can be asked for its routes and its issuer for tokens of any kind. */
final class InProcess implements AutoCloseable {
    private final String url;
    private final ConfigurableApplicationContext program;
    private final NimbusJwtEncoder issuer;
    private final Map<Reader, String> tokens = new ConcurrentHashMap<>();

    InProcess(Path dataDir) throws IOException {
        var port = freePort();
        url = "http://localhost:" + port;
        program = SpringApplication.run(
                CreativeSpaces.class,
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--creative-spaces.public-url=" + url,
                "--creative-spaces.data-dir=" + dataDir,
                "--creative-spaces.client-secret=only-for-this-test",
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

    /** The patterns of everything that answers a GET. */
    List<String> routesThatAreRead() {
        return program
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> isRead(mapping.getMethodsCondition().getMethods().stream()))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A route that names no method answers every one. */
    private static boolean isRead(Stream<RequestMethod> methods) {
        var named = methods.map(RequestMethod::asHttpMethod).toList();
        return named.isEmpty() || named.contains(HttpMethod.GET);
    }

    /** As this program's issuer would give it to them. */
    String token(Reader reader) {
        return tokens.computeIfAbsent(reader, this::issue);
    }

    private String issue(Reader reader) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(url)
                .audience(List.of("creative-spaces"))
                .subject(reader.name())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(3_600))
                .claim("roles", reader.roles())
                .claim("regions", reader.regions())
                .claim("spaces", reader.spaces());
        return issuer.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    @Override
    public void close() {
        program.close();
    }
}
