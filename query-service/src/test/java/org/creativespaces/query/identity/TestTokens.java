package org.creativespaces.query.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Takes a bearer's token for what it is called: {@code auditor}, {@code organiser-of-leeds} … */
public final class TestTokens implements JwtDecoder {
    public static final String LONDON = "E12000007";
    public static final String LEEDS = "E08000035";

    private static final Map<String, Map<String, Object>> CLAIMS = Map.of(
            "auditor", program("auditor"),
            "partner", Map.of("roles", List.of("partner"), "spaces", List.of("public"), "actor", "client:partner-cli"),
            "organiser-of-london", person(List.of("organiser"), List.of(LONDON)),
            "organiser-of-leeds", person(List.of("organiser"), List.of(LEEDS)),
            "organiser-of-nothing", person(List.of("organiser"), List.of()),
            "admin", person(List.of("admin"), List.of()),
            "participant", person(List.of("participant"), List.of(LONDON)),
            "stranger", person(List.of("visitor"), List.of(LONDON)));

    @Override
    public Jwt decode(String token) {
        var claims = CLAIMS.get(token);
        if (claims == null) throw new BadJwtException("unknown");
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .issuer("http://localhost:8080")
                .subject(token)
                .issuedAt(Instant.EPOCH)
                .claims(all -> all.putAll(claims))
                .build();
    }

    private static Map<String, Object> program(String role) {
        return Map.of(
                "roles",
                List.of(role),
                "regions",
                List.of(),
                "spaces",
                role.equals("partner") ? List.of("public") : List.of(),
                "actor",
                "client:" + role + "-cli");
    }

    private static Map<String, Object> person(List<String> roles, List<String> regions) {
        return Map.of("roles", roles, "regions", regions);
    }
}
